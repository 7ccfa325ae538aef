import { expect, it } from "vitest";
import { exportOf, fixture, problemsOf, subjectsOf } from "./exports.ts";

it("a profile with starts_at: months, an open end, 500 as 500 or more, and what is null as known to be empty", async () => {
  const [subject] = await subjectsOf("profile", fixture("profile/starts-at.json"));
  expect(subject).toMatchObject({
    id: "mira-falk",
    platform: "linkedin",
    profile: {
      name: "Mira Falk",
      location: "Oslo, Norway",
      followers: { min: 41, max: 41 },
      connections: { min: 500, max: Number.POSITIVE_INFINITY },
      photo: { present: false },
      positions: [{ company: "Nordlight Advisory", startDate: { raw: "2021-03" }, endDate: "present" }],
    },
    employer: { name: "Nordlight Advisory" },
  });
  expect(subject?.profile?.about).toBeUndefined();
  expect(subject?.shows).toEqual(expect.arrayContaining(["profile.about", "profile.education"]));
  expect(subject?.shows).not.toContain("profile.skills");
});

it("a profile with durations, HTML and a default picture", async () => {
  const [subject] = await subjectsOf("profile", fixture("profile/duration.json"));
  expect(subject?.profile).toMatchObject({
    headline: "Partner at Nordlight",
    photo: { present: false },
    connections: { min: 30, max: 30 },
    positions: [{ startDate: { raw: "2021-03" }, endDate: "present", description: "Advice & more" }],
    education: [{ school: "Oslo School", startDate: { raw: "2010" }, endDate: { raw: "2013" } }],
  });
});

it("a profile in camel case with its name in two parts", async () => {
  const [subject] = await subjectsOf("profile", fixture("profile/camel-case.json"));
  expect(subject?.profile).toMatchObject({ name: "Mira Falk", connections: { min: 500, max: Number.POSITIVE_INFINITY } });
});

it("a profile with jobs and schools", async () => {
  const [subject] = await subjectsOf("profile", fixture("profile/jobs.json"));
  expect(subject?.profile).toMatchObject({
    about: "Advice",
    followers: { min: 1204, max: 1204 },
    photo: { present: true },
    positions: [{ title: "Partner", company: "Nordlight Advisory", startDate: { raw: "2021-03" }, endDate: { raw: "2024-12" } }],
    education: [{ school: "Oslo School", degree: "BA" }],
  });
});

it("one a line: what has no name is a problem, and the others are read", async () => {
  expect((await subjectsOf("profile", fixture("profile/lines.ndjson"))).map(({ id }) => id)).toEqual(["Mira Falk", "Pia Strand"]);
  expect(await problemsOf("profile", fixture("profile/lines.ndjson"))).toEqual(["input/wrong-platform"]);
});

it("an empty list and a JSON that is cut off are problems", async () => {
  expect(await problemsOf("profile", exportOf("a.json", "[]"))).toEqual(["input/nothing-found"]);
  expect(await problemsOf("profile", exportOf("a.json", '{"full_name":"Mi'))).toEqual(["input/truncated"]);
});

it("a profile of the open scraper stands under one key, with its positions beside it", async () => {
  const record = {
    userProfile: {
      fullName: "Mira Falk",
      title: "Partner",
      location: { city: "Oslo" },
      photo: "x.jpg",
      description: "Advice",
      url: "https://www.linkedin.com/in/mira-falk",
    },
    experiences: [{ title: "Partner", company: "Nordlight", startDate: "2021-03-01T00:00:00+00:00", endDate: null, durationInDays: 9 }],
  };
  const [subject] = await subjectsOf("profile", exportOf("a.json", JSON.stringify(record)));
  expect(subject).toMatchObject({
    id: "mira-falk",
    platform: "linkedin",
    profile: { name: "Mira Falk", headline: "Partner", about: "Advice", location: "Oslo", photo: { present: true } },
    employer: { name: "Nordlight" },
  });
});
