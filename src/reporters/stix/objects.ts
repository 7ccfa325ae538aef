import type { Assessment, Run } from "../../model/event.ts";
import { writeSubjectPage } from "../markdown/subject-page.ts";
import { listObservables, type Observable } from "../observables.ts";
import { NAMESPACE, nameRecord, nameUuid } from "../text/uuid.ts";
import { wordBand, wordVerdict } from "../text/wording.ts";
import { spanOf, toTimestamp } from "./time.ts";

/** An object of STIX. */
export type StixObject = { readonly type: string; readonly spec_version: "2.1"; readonly id: string } & Readonly<Record<string, unknown>>;

/** TLP:AMBER, as STIX 2.1 names it: for those who need to know. */
const MARKING = "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82";

/** When the object that stands for the tool was first described. */
const TOOL_SINCE = "2026-01-01T00:00:00.000Z";

/** The tool as the one who says all this. */
export async function describeTool({ tool }: Run): Promise<StixObject> {
  return {
    type: "identity",
    spec_version: "2.1",
    id: `identity--${await nameUuid(NAMESPACE, "identity")}`,
    created: TOOL_SINCE,
    modified: TOOL_SINCE,
    name: tool.name,
    identity_class: "system",
  };
}

/** What was observed of one account, the verdict as a note, and the report that holds both. */
export async function describeSubject(run: Run, assessment: Assessment): Promise<readonly StixObject[]> {
  const { subject, verdict } = assessment;
  const observed = (
    await Promise.all(listObservables(assessment).map((observable) => toObject(observable, nameRecord(assessment))))
  ).flat();
  const refs = observed.map(({ id }) => id);
  const key = [nameRecord(assessment), run.pack?.sha256 ?? "", verdict.reference].join("\0");
  const at = toTimestamp(verdict.reference);
  const core = async (type: string): Promise<StixObject> => ({
    type,
    spec_version: "2.1",
    id: `${type}--${await nameUuid(NAMESPACE, `${type}\0${key}`)}`,
    created_by_ref: (await describeTool(run)).id,
    created: at,
    modified: at,
    object_marking_refs: [MARKING],
  });
  const data = { ...(await core("observed-data")), ...spanOf(subject, at), number_observed: 1, object_refs: refs };
  const summary = `${wordBand(verdict.band)}, ${verdict.score}/100: ${wordVerdict(verdict)}`;
  const note = {
    ...(await core("note")),
    abstract: summary,
    content: writeSubjectPage({ run, assessment }),
    authors: [`${run.tool.name} ${run.tool.version}`],
    labels: [`band:${verdict.band}`, ...(verdict.track === undefined ? [] : [`track:${verdict.track}`])],
    object_refs: [data.id, ...refs],
  };
  const report = {
    ...(await core("report")),
    name: `linkwary: ${subject.profile?.name ?? verdict.id}`,
    description: summary,
    report_types: ["observed-data"],
    published: at,
    object_refs: [data.id, note.id, ...refs],
  };
  return [...observed, data, note, report];
}

/** The namespace that STIX 2.1 gives for the ids of what can be observed. */
const OBSERVED = "00abedb4-aa42-466c-9c01-fed23315a9b7";

/** Names of platforms that are in the vocabulary of STIX under another. */
const ACCOUNT_TYPES: Readonly<Record<string, string>> = { x: "twitter" };

async function toObject(observable: Observable, record: string): Promise<readonly StixObject[]> {
  switch (observable.kind) {
    case "account": {
      const { platform, handle, name } = observable;
      const type = ACCOUNT_TYPES[platform] ?? platform;
      const login = handle === undefined ? {} : { account_login: handle };
      // An account without a handle could be any: it is told apart by the record.
      const id =
        handle === undefined
          ? nameUuid(NAMESPACE, `account\0${record}\0${name}`)
          : nameUuid(OBSERVED, canonical({ ...login, account_type: type }));
      return [
        { type: "user-account", spec_version: "2.1", id: `user-account--${await id}`, account_type: type, ...login, display_name: name },
      ];
    }
    case "url":
    case "email": {
      const type = observable.kind === "url" ? "url" : "email-addr";
      const { value } = observable;
      return [{ type, spec_version: "2.1", id: `${type}--${await nameUuid(OBSERVED, canonical({ value }))}`, value }];
    }
    case "phone":
      // STIX has no object for it; the note has the number where it is a reason.
      return [];
    default:
      return observable satisfies never;
  }
}

/** JSON as RFC 8785 writes it, of a record of texts whose keys are in order. */
function canonical(record: Readonly<Record<string, string>>): string {
  return JSON.stringify(record);
}
