import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSubject, type SubjectReading } from "../../../src/importers/canonical/read-subject.ts";
import { type Field, FIELDS } from "../../../src/model/fields.ts";
import { SOURCE_LIMITS } from "../../../src/model/source.ts";

const read = (value: unknown, strict = false): SubjectReading => readSubject(value, { strict, id: "a#1" });
const outline = ({ problems }: SubjectReading): string[] => problems.map(({ code, place }) => `${code} ${place.pointer}`);

const FULL = {
  id: "s-001",
  platform: "linkedin",
  exportedAt: "2026-11-20T10:00:00Z",
  shows: ["profile.about"],
  profile: {
    name: "Jane Doe",
    createdAt: "2026",
    deleted: false,
    verified: { identity: true },
    photo: { present: true },
    connections: "500+",
    followers: 12,
    positions: [{ title: "Consultant", startDate: "2020-05", endDate: "present" }, { company: "A" }],
    education: [{ school: "B", endDate: "2010" }],
    skills: ["maps", ""],
    recommendations: { received: 0 },
    handles: [{ service: "wechat", value: "jd_consult" }],
  },
  employer: { domain: "example.com", staffCount: "1+", registered: false },
  thread: { unsolicited: true, invitedAt: "2026-11-01" },
  messages: [
    { id: "m1", sentAt: "2026-11-02T09:00:00Z", from: "subject", text: "Hello", links: [{ url: "https://example.com" }], forwarded: false },
    { from: "recipient", text: "", attachments: [{ name: "brief.pdf", bytes: 10 }] },
  ],
  recipient: { sector: ["defence"], clearance: "", openToWork: true, positions: [] },
  checks: { knownInPerson: false },
};

describe("a whole record", () => {
  it("is read without a problem, dates and open counts as intervals", () => {
    const { subject, problems } = read(FULL, true);
    expect(problems).toEqual([]);
    const at = Date.parse("2026-11-20T10:00:00Z");
    expect(subject).toMatchObject({
      id: "s-001",
      exportedAt: { raw: "2026-11-20T10:00:00Z", local: false, min: at, max: at },
      profile: {
        connections: { min: 500, max: Number.POSITIVE_INFINITY },
        followers: { min: 12, max: 12 },
        positions: [{ endDate: "present" }, { company: "A" }],
        skills: ["maps", ""],
      },
      messages: [
        { from: "subject", text: "Hello", forwarded: false },
        { from: "recipient", text: "" },
      ],
      recipient: { positions: [] },
      checks: { knownInPerson: false },
    });
  });

  it("is not changed by reading", () => {
    const before = JSON.stringify(FULL);
    read(FULL, true);
    expect(JSON.stringify(FULL)).toBe(before);
  });

  it("may be empty: nothing is required of a subject", () => {
    expect(read({}, true)).toEqual({ subject: { id: "a#1" }, problems: [] });
  });

  it("keeps the raw text of a message, whatever stands in it", () => {
    const text = "\u202Epay\u0000 \r\n\uD800 £500";
    expect(read({ messages: [{ from: "subject", text }] }).subject?.messages?.[0]?.text).toBe(text);
  });
});

describe("absent", () => {
  it.each([{ platform: null }, { profile: null }, { messages: null }, { id: null }, { platform: undefined }])(
    "is what %j means",
    (value) => {
      expect(read(value, true)).toEqual({ subject: { id: "a#1" }, problems: [] });
    },
  );

  it("is null inside a record too", () => {
    expect(read({ profile: { name: null, photo: { present: null } } }).subject).toEqual({ id: "a#1", profile: { photo: {} } });
  });

  it("is not an empty list, an empty text, zero or false", () => {
    const value = { profile: { about: "", skills: [], positions: [], deleted: false }, messages: [] };
    expect(read(value).subject).toEqual({ id: "a#1", ...value });
    expect(read({ profile: { posts: 0 } }).subject).toEqual({ id: "a#1", profile: { posts: { min: 0, max: 0 } } });
  });

  it("is not null in a list", () => {
    expect(read({ profile: { skills: ["a", null] } })).toEqual({
      subject: undefined,
      problems: [
        {
          kind: "diagnostic",
          code: "input/wrong-type",
          severity: "error",
          args: { expected: "a value", found: "null" },
          place: { pointer: "/profile/skills/1" },
        },
      ],
    });
  });
});

describe("what is no object", () => {
  it.each([
    [null, "null"],
    ["a", 'string "a"'],
    [3, "number 3"],
    [true, "boolean true"],
    [[{}], "list"],
    [undefined, "nothing"],
  ])("%j is refused", (value, found) => {
    expect(read(value)).toEqual({
      subject: undefined,
      problems: [{ kind: "diagnostic", code: "input/not-object", severity: "error", args: { found }, place: { pointer: "" } }],
    });
  });
});

describe("a value of the wrong type", () => {
  it("is reported with the place of the record before its pointer", () => {
    const place = { file: "a.json", pointer: "/7" };
    expect(readSubject({ profile: { posts: -1 } }, { strict: false, id: "a#8", place }).problems).toEqual([
      {
        kind: "diagnostic",
        code: "input/wrong-type",
        severity: "error",
        args: { expected: 'a whole number of at least 0, or "500+"', found: "number -1" },
        place: { file: "a.json", pointer: "/7/profile/posts" },
      },
    ]);
  });

  it("does not hide the others: all problems come at once, in the order of the record", () => {
    const value = { messages: [{ from: "me" }, { text: 5, from: "other" }, "hi"], profile: [], platform: "myspace" };
    expect(outline(read(value))).toEqual([
      "input/wrong-type /messages/0/from",
      "input/wrong-type /messages/1/text",
      "input/wrong-type /messages/2",
      "input/wrong-type /profile",
      "input/wrong-type /platform",
    ]);
  });

  it.each(["1e400", "-1", "1.5", "9007199254740993"])("is the number %s as a count", (number) => {
    expect(outline(read(JSON.parse(`{"profile":{"connections":${number}}}`)))).toEqual(["input/wrong-type /profile/connections"]);
  });

  it.each(["500+", "1.5+", -2])("is %j as the size of an attachment", (bytes) => {
    expect(outline(read({ messages: [{ from: "subject", attachments: [{ bytes }] }] }))).toEqual([
      "input/wrong-type /messages/0/attachments/0/bytes",
    ]);
  });

  it("is present where a date starts something", () => {
    expect(outline(read({ profile: { positions: [{ startDate: "present", endDate: "present" }] } }))).toEqual([
      "input/wrong-type /profile/positions/0/startDate",
    ]);
  });
});

describe("a record with a great many problems", () => {
  const times = (count: number, value: unknown): unknown[] => Array.from({ length: count }, () => value);

  it("lists the first 20, in order, and says how many more there are", () => {
    const { subject, problems } = readSubject(
      { profile: { skills: times(1000, 7) } },
      { strict: false, id: "a#1", place: { file: "a.json", pointer: "/3" } },
    );
    expect(subject).toBeUndefined();
    expect(problems).toHaveLength(21);
    expect(problems.slice(0, 20).map(({ place }) => place.pointer)).toEqual(
      Array.from({ length: 20 }, (_, at) => `/3/profile/skills/${at}`),
    );
    expect(problems.at(-1)).toEqual({
      kind: "diagnostic",
      code: "input/more-problems",
      severity: "warning",
      args: { count: 980 },
      place: { file: "a.json", pointer: "/3" },
    });
  });

  it("with exactly 20 lists them all", () => {
    expect(read({ profile: { skills: times(20, 7) } }).problems).toHaveLength(20);
  });

  it("does not lose an error behind warnings: they are counted apart", () => {
    const unknown = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`key${at}`, 1]));
    const { subject, problems } = read({ ...unknown, platform: "myspace" }, true);
    expect(subject).toBeUndefined();
    expect(problems.map(({ code }) => code).slice(-2)).toEqual(["input/wrong-type", "input/more-problems"]);
  });

  it("stays a subject where there are warnings only", () => {
    const unknown = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`key${at}`, 1]));
    expect(read(unknown, true).subject).toEqual({ id: "a#1" });
  });
});

describe("every field of the dictionary", () => {
  const rows = (Object.entries(FIELDS) as [string, Field][]).filter(([, field]) => field.derived !== true);

  /** A record with one value at one field, and the pointer to it; lists hold one element, the field itself perhaps none. */
  function place(path: string, value: unknown, isListed = true): { readonly record: unknown; readonly pointer: string } {
    const keys = path.split(".");
    const isList = (at: number): boolean => (FIELDS[keys.slice(0, at + 1).join(".") as keyof typeof FIELDS] as Field).list === true;
    const listed = keys.map((_, at) => isList(at) && (isListed || at < keys.length - 1));
    const names = keys.map((key, at) => (at === 0 && key === "message" ? "messages" : key));
    const pointer = names.map((name, at) => `/${name}${listed[at] === true ? "/0" : ""}`).join("");
    const record = names.reduceRight<unknown>((inner, name, at) => {
      const from = name === "messages" && path !== "message" && path !== "message.from" ? { from: "subject", ...(inner as object) } : inner;
      return { [name]: listed[at] === true ? [from] : from };
    }, value);
    return { record, pointer };
  }

  const right = (field: Field): unknown => {
    switch (field.type) {
      case "boolean":
        return true;
      case "text":
        return field.oneOf?.[0] ?? "text";
      case "date":
        return "2026-11";
      case "record":
        return {};
      default:
        return 3;
    }
  };
  const wrong = (field: Field): readonly unknown[] => {
    switch (field.type) {
      case "boolean":
        return ["yes", 1, {}, []];
      case "text":
        return [1, true, {}, [], ...(field.oneOf === undefined ? [] : ["no such word"])];
      case "date":
        return ["soon", 2026, true, {}, []];
      case "record":
        return ["text", 1, true, []];
      default:
        return ["many", -1, 1.5, true, {}, []];
    }
  };

  it("was found", () => {
    expect(rows.length).toBeGreaterThan(90);
  });

  it.each(rows)("%s takes its own type", (path, field) => {
    // A message needs its writer.
    const value = path === "message" ? { from: "other" } : right(field);
    const { subject, problems } = read(place(path, value).record, true);
    expect(problems).toEqual([]);
    expect(subject).toBeDefined();
  });

  it.each(rows)("%s takes no other type, and the problem points at it", (path, field) => {
    for (const value of wrong(field)) {
      const { record, pointer } = place(path, value);
      const { subject, problems } = read(record);
      expect(subject).toBeUndefined();
      expect(problems.map(({ code, place: at }) => [code, at.pointer])).toEqual([["input/wrong-type", pointer]]);
      expect(problems[0]?.args["expected"]).not.toBe("");
    }
  });

  it.each(rows.filter(([, field]) => field.list === true))("%s is a list and nothing else", (path, field) => {
    const { record, pointer } = place(path, right(field), false);
    expect(read(record).problems).toMatchObject([{ code: "input/wrong-type", args: { expected: "a list" }, place: { pointer } }]);
  });
});

describe("a message without a writer", () => {
  it.each([{ text: "hi" }, { text: "hi", from: null }])("is reported at the message: %j", (message) => {
    expect(read({ messages: [message] })).toEqual({
      subject: undefined,
      problems: [
        {
          kind: "diagnostic",
          code: "input/missing-key",
          severity: "error",
          args: { key: "from", expected: "one of subject, recipient, other" },
          place: { pointer: "/messages/0" },
        },
      ],
    });
  });
});

describe("an unknown key", () => {
  it("is passed over", () => {
    expect(read({ id: "s", colour: { a: 1 }, profile: { shoe: 1 } })).toEqual({ subject: { id: "s", profile: {} }, problems: [] });
  });

  it("is reported under strict, with the key that was meant, and the subject stays", () => {
    const { subject, problems } = read({ id: "s", profle: {}, messages: [{ from: "subject", sendAt: "2026" }] }, true);
    expect(subject).toEqual({ id: "s", messages: [{ from: "subject" }] });
    expect(problems).toEqual([
      {
        kind: "diagnostic",
        code: "input/unknown-key",
        severity: "warning",
        args: { key: "profle", suggestion: "profile" },
        place: { pointer: "/profle" },
      },
      {
        kind: "diagnostic",
        code: "input/unknown-key",
        severity: "warning",
        args: { key: "sendAt", suggestion: "sentAt" },
        place: { pointer: "/messages/0/sendAt" },
      },
    ]);
  });

  it("that is like no other comes without a suggestion", () => {
    expect(read({ horoscope: 1 }, true).problems).toMatchObject([{ args: { key: "horoscope" } }]);
    expect(read({ horoscope: 1 }, true).problems[0]?.args).not.toHaveProperty("suggestion");
  });

  it("that is null is absent", () => {
    expect(read({ horoscope: null }, true).problems).toEqual([]);
  });

  it("is escaped in its pointer", () => {
    expect(outline(read({ "a/b~c": 1 }, true))).toEqual(["input/unknown-key /a~1b~0c"]);
  });

  it("is what a derived field is in a record", () => {
    expect(outline(read({ profile: { accountAge: 3 }, messages: [{ from: "subject", words: 2 }] }, true))).toEqual([
      "input/unknown-key /profile/accountAge",
      "input/unknown-key /messages/0/words",
    ]);
  });

  it("is what __proto__, constructor and toString are, and they reach no prototype", () => {
    const value = JSON.parse(
      '{"__proto__":{"platform":"x","polluted":1},"constructor":1,"profile":{"toString":1,"__proto__":{"name":"x"}}}',
    );
    const { subject, problems } = read(value, true);
    expect(problems.map(({ code, place }) => `${code} ${place.pointer}`)).toEqual([
      "input/unknown-key /__proto__",
      "input/unknown-key /constructor",
      "input/unknown-key /profile/toString",
      "input/unknown-key /profile/__proto__",
    ]);
    expect(subject).toEqual({ id: "a#1", profile: {} });
    expect(subject?.platform).toBeUndefined();
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("a message over the cap of what is matched", () => {
  it("is said to be cut, and the subject stays", () => {
    const messages = [
      { from: "subject", text: "x".repeat(SOURCE_LIMITS.textUnits) },
      { from: "subject", text: "x".repeat(SOURCE_LIMITS.textUnits + 1) },
    ];
    const { subject, problems } = read({ messages });
    expect(subject?.messages?.[1]?.text).toHaveLength(SOURCE_LIMITS.textUnits + 1);
    expect(problems).toEqual([
      { kind: "diagnostic", code: "input/text-cut", severity: "warning", args: { limit: "1 MiB" }, place: { pointer: "/messages/1/text" } },
    ]);
  });

  it("is pointed at where it stands in the record, also after a message that was refused", () => {
    const messages = ["hi", { from: "subject", text: "x".repeat(SOURCE_LIMITS.textUnits + 1) }];
    expect(outline(read({ messages }))).toEqual(["input/wrong-type /messages/0", "input/text-cut /messages/1/text"]);
  });
});

describe("whatever the value", () => {
  /** Whether a JSON Pointer leads to something in a value. */
  function leadsSomewhere(value: unknown, pointer: string): boolean {
    let at = value;
    for (const part of pointer.split("/").slice(1)) {
      const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
      if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return false;
      at = (at as Record<string, unknown>)[key];
    }
    return true;
  }

  const holds = ({ subject, problems }: SubjectReading, value: unknown): void => {
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(subject === undefined).toBe(errors.length > 0);
    for (const { place } of problems) expect([place.pointer, leadsSomewhere(value, place.pointer ?? "")]).toEqual([place.pointer, true]);
  };

  it("there is a subject or a problem that points into it", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, strict) => {
        holds(read(value, strict), value);
      }),
      { numRuns: 500 },
    );
  });

  it("there is a subject or a problem that points into it, also under keys of the record", () => {
    const key = fc.constantFrom(
      "id",
      "profile",
      "messages",
      "from",
      "positions",
      "skills",
      "photo",
      "thread",
      "connections",
      "sentAt",
      "~/",
      "__proto__",
    );
    const { value: tree } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, true, 0, -1, "", "500+", "2026", "present", "subject"),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(key, tie("value"), { maxKeys: 5, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.boolean(), (value, strict) => {
        holds(read(value, strict), value);
      }),
      { numRuns: 1000 },
    );
  });

  it("a valid record with one value replaced is a subject, or a problem at that value or at the record it was in", () => {
    const pointers: string[] = [];
    const visit = (value: unknown, pointer: string): void => {
      pointers.push(pointer);
      if (typeof value === "object" && value !== null) for (const [key, part] of Object.entries(value)) visit(part, `${pointer}/${key}`);
    };
    visit(FULL, "");
    const change = fc.record({
      pointer: fc.constantFrom(...pointers.slice(1)),
      put: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined)),
    });
    fc.assert(
      fc.property(change, fc.boolean(), ({ pointer, put }, strict) => {
        const record = structuredClone(FULL) as unknown;
        const keys = pointer.split("/").slice(1);
        const last = keys.pop() ?? "";
        const parent = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], record) as Record<string, unknown>;
        if (put === undefined && !Array.isArray(parent)) delete parent[last];
        else parent[last] = put ?? "gone";
        const reading = read(record, strict);
        holds(reading, record);
        for (const { place } of reading.problems)
          expect(place.pointer?.startsWith(pointer) === true || pointer.startsWith(place.pointer ?? "")).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a record of another format", () => {
  const codes = (record: object, strict = false): string[] => readSubject(record, { strict, id: "s" }).problems.map(({ code }) => code);

  it("is told to say nothing: none of its keys is known", () => {
    expect(codes({ id: "x", name: "Bob", headline: "recruiter" })).toEqual(["input/nothing-known"]);
  });

  it("is not one that says something, or is empty", () => {
    expect([codes({ name: "Bob", profile: {} }), codes({ messages: [], chat: 1 }), codes({}), codes({ id: "x" })]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it("is told key by key under strict", () => {
    expect(codes({ name: "Bob", headline: "x" }, true)).toEqual(["input/unknown-key", "input/unknown-key"]);
  });
});
