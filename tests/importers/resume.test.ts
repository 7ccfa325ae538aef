import { expect, it } from "vitest";
import { exportOf, fixture, importAll, problemsOf, subjectsOf } from "./exports.ts";

it("a résumé fills the profile, in the words of old versions too", async () => {
  const [subject] = await subjectsOf("resume", fixture("resume/person.json"));
  expect(subject).toMatchObject({
    id: "Ola Rask",
    profile: {
      headline: "Analyst",
      location: "Bergen, NO",
      photo: { present: false },
      handles: [{ service: "telegram", value: "olarask" }],
      positions: [
        { company: "Harbour Board", startDate: { raw: "2024-01" }, endDate: "present", description: "Ships" },
        { company: "Pier Office", startDate: { raw: "2020" }, endDate: { raw: "2023-12-31" } },
      ],
      education: [{ school: "Bergen School", degree: "BA", field: "History" }],
    },
    employer: { name: "Harbour Board" },
  });
  expect(subject?.shows).toContain("profile.about");
  expect(subject?.shows).not.toContain("profile.phones");
  expect(await importAll("resume", fixture("resume/person.json"))).toContainEqual({
    kind: "dropped",
    what: "further entries of the résumé",
    count: 1,
  });
});

it("another JSON is a problem", async () => {
  expect(await problemsOf("resume", exportOf("a.json", "{}"))).toEqual(["input/wrong-platform"]);
});
