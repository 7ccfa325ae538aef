import type { FIELDS } from "./fields.ts";

type Keys<Path> = Path extends `checks.${infer Name}` ? Name : never;
/** What a person can find out by hand and no export shows. */
export type CheckName = Keys<keyof typeof FIELDS>;

/** What `--ask` asks, in the order that it asks: each can be answered with yes, no, or not at all. */
export const CHECKS = {
  knownInPerson: "Do you know this person in real life?",
  reachedThroughOfficialNumber: "Did you reach them through a number or address that their employer publishes?",
  employerDeniesEmployment: "Did their employer say that they do not work there?",
  employerHasNoFootprint: "Is nothing to be found of their employer but its own pages?",
  contactDetailsDead: "Do the employer's phone numbers or addresses lead nowhere?",
  photoFoundUnderOtherName: "Does an image search show the photo under another name?",
  photoLooksSynthetic: "Does the photo look computer-made (ears, glasses, background)?",
  looksTooYoungForRole: "Is the person in the photo too young for the career that is listed?",
  profileGone: "Has the profile disappeared since?",
} as const satisfies Record<CheckName, string>;

export const CHECK_NAMES = Object.keys(CHECKS) as readonly CheckName[];
