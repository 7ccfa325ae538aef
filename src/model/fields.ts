import { PLATFORMS, WRITERS } from "./subject.ts";

/** What a field holds; it decides which modifiers a rule may use (see `modifiers.ts`). */
export const FIELD_TYPES = ["boolean", "text", "number", "days", "hours", "date", "record"] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** One row of the dictionary that validation, the reference and the published schema are made from. */
export type Field = {
  readonly type: FieldType;
  /** Several values: a list of `type`. */
  readonly list?: true;
  /** Read off other fields; never written in a record. */
  readonly derived?: true;
  /** One of these words and nothing else. */
  readonly oneOf?: readonly string[];
  /** A count that may be written as "500+". */
  readonly openEnded?: true;
  /** A date that may be the word "present". */
  readonly present?: true;
  /** Must stand in every record of its kind. */
  readonly required?: true;
  /** Could judge a person by origin: only `exists`, `count`, `fieldref`. */
  readonly guarded?: true;
  readonly meaning: string;
};

/**
 * The dictionary of fields, by the path that rules use. `message.` stands for each element of `messages`; the children
 * of a list (`profile.positions.title`) are read off each of its elements.
 */
export const FIELDS = {
  id: { type: "text", meaning: "name of the record; made from the file's name when absent" },
  platform: { type: "text", oneOf: PLATFORMS, meaning: "where the record comes from" },
  exportedAt: { type: "date", meaning: "when the export was made" },
  shows: { type: "text", list: true, meaning: "fields that this source always shows: absent there means known to be empty" },

  profile: { type: "record", meaning: "the account under assessment" },
  "profile.name": { type: "text", guarded: true, meaning: "display name" },
  "profile.name.mixedScript": { type: "boolean", derived: true, meaning: "two scripts within one word of the name" },
  "profile.name.invisibleCharacters": { type: "number", derived: true, meaning: "invisible or bidirectional characters in the name" },
  "profile.handle": { type: "text", guarded: true, meaning: "slug or user name" },
  "profile.url": { type: "text", meaning: "address of the profile" },
  "profile.headline": { type: "text", meaning: "headline" },
  "profile.about": { type: "text", meaning: "text about the person" },
  "profile.location": { type: "text", guarded: true, meaning: "place shown on the profile" },
  "profile.industry": { type: "text", meaning: "industry" },
  "profile.createdAt": { type: "date", meaning: "account created" },
  "profile.updatedAt": { type: "date", meaning: "profile last changed" },
  "profile.lastActiveAt": { type: "date", meaning: "last activity" },
  "profile.accountAge": { type: "days", derived: true, meaning: "age of the account at the reference instant" },
  "profile.accountAgeAtContact": { type: "days", derived: true, meaning: "age of the account at first contact" },
  "profile.updatedBeforeContact": { type: "days", derived: true, meaning: "days from the last change of the profile to first contact" },
  "profile.deleted": { type: "boolean", meaning: "the platform shows the account as gone" },
  "profile.verified": { type: "record", meaning: "badges shown by the platform" },
  "profile.verified.identity": { type: "boolean", meaning: "identity verified" },
  "profile.verified.workplace": { type: "boolean", meaning: "workplace verified" },
  "profile.verified.email": { type: "boolean", meaning: "e-mail address verified" },
  "profile.photo": { type: "record", meaning: "the profile photo; no image is ever read" },
  "profile.photo.present": { type: "boolean", meaning: "a photo is shown" },
  "profile.photo.sha256": { type: "text", meaning: "SHA-256 of the image file" },
  "profile.photo.perceptualHash": { type: "text", meaning: "perceptual hash of the image" },
  "profile.connections": { type: "number", openEnded: true, meaning: "connections or friends" },
  "profile.followers": { type: "number", openEnded: true, meaning: "followers" },
  "profile.following": { type: "number", openEnded: true, meaning: "accounts followed" },
  "profile.mutualConnections": { type: "number", openEnded: true, meaning: "connections shared with the recipient" },
  "profile.posts": { type: "number", openEnded: true, meaning: "posts" },
  "profile.positions": { type: "record", list: true, meaning: "positions held" },
  "profile.positions.title": { type: "text", meaning: "title of a position" },
  "profile.positions.company": { type: "text", meaning: "company of a position" },
  "profile.positions.startDate": { type: "date", meaning: "start of a position" },
  "profile.positions.endDate": { type: "date", present: true, meaning: 'end of a position; "present" is current' },
  "profile.positions.location": { type: "text", guarded: true, meaning: "place of a position" },
  "profile.positions.description": { type: "text", meaning: "description of a position" },
  "profile.currentPositions": { type: "number", derived: true, meaning: "positions that are current" },
  "profile.careerYears": { type: "number", derived: true, meaning: "years from the first position's start to the reference instant" },
  "profile.chronologyConflicts": {
    type: "number",
    derived: true,
    meaning:
      "dates that cannot be: an end before its start, a start after the reference instant, joined long before the employer's domain existed",
  },
  "profile.education": { type: "record", list: true, meaning: "education" },
  "profile.education.school": { type: "text", guarded: true, meaning: "school" },
  "profile.education.degree": { type: "text", meaning: "degree" },
  "profile.education.field": { type: "text", meaning: "field of study" },
  "profile.education.startDate": { type: "date", meaning: "start of an education" },
  "profile.education.endDate": { type: "date", present: true, meaning: "end of an education" },
  "profile.skills": { type: "text", list: true, meaning: "skills" },
  "profile.recommendations": { type: "record", meaning: "recommendations" },
  "profile.recommendations.received": { type: "number", openEnded: true, meaning: "recommendations received" },
  "profile.recommendations.given": { type: "number", openEnded: true, meaning: "recommendations given" },
  "profile.emails": { type: "text", list: true, meaning: "e-mail addresses on the profile" },
  "profile.emails.domain": { type: "text", derived: true, meaning: "registrable domain of an address on the profile" },
  "profile.emails.freemail": { type: "boolean", derived: true, meaning: "an address at a free mail service" },
  "profile.emails.lookalike": { type: "boolean", derived: true, meaning: "near the employer's domain but not it" },
  "profile.phones": { type: "text", list: true, meaning: "phone numbers on the profile" },
  "profile.phones.country": { type: "text", derived: true, guarded: true, meaning: "country of a phone number on the profile" },
  "profile.websites": { type: "text", list: true, meaning: "web addresses on the profile" },
  "profile.websites.domain": { type: "text", derived: true, meaning: "registrable domain of a web address on the profile" },
  "profile.handles": { type: "record", list: true, meaning: "messenger handles on the profile" },
  "profile.handles.service": { type: "text", meaning: "service of a handle on the profile" },
  "profile.handles.value": { type: "text", meaning: "handle on the profile" },
  "profile.published": { type: "boolean", derived: true, meaning: "name and employer match one published record" },

  employer: { type: "record", meaning: "the employer that the profile claims, as far as known" },
  "employer.name": { type: "text", meaning: "name of the employer" },
  "employer.domain": { type: "text", meaning: "domain of the employer" },
  "employer.website": { type: "text", meaning: "website of the employer" },
  "employer.domainCreatedAt": { type: "date", meaning: "when the employer's domain was registered" },
  "employer.domainAge": { type: "days", derived: true, meaning: "age of the employer's domain at the reference instant" },
  "employer.staffCount": { type: "number", openEnded: true, meaning: "people who name this employer" },
  "employer.address": { type: "text", meaning: "address of the employer" },
  "employer.registered": { type: "boolean", meaning: "found in a company register" },
  "employer.listsRole": { type: "boolean", meaning: "the role is on its own careers page" },
  "employer.published": { type: "boolean", derived: true, meaning: "the employer matches a published record that has no name" },

  thread: { type: "record", meaning: "how the contact came about" },
  "thread.unsolicited": { type: "boolean", meaning: "came as a message request or from a stranger" },
  "thread.invitedAt": { type: "date", meaning: "invitation sent" },
  "thread.connectedAt": { type: "date", meaning: "invitation accepted" },
  "thread.truncated": { type: "boolean", meaning: "older messages are missing" },
  "thread.length": { type: "number", derived: true, meaning: "messages in the thread" },
  "thread.fromSubject": { type: "number", derived: true, meaning: "messages by the subject" },
  "thread.durationDays": { type: "days", derived: true, meaning: "days from the first message to the last" },
  "thread.startedBy": { type: "text", derived: true, oneOf: WRITERS, meaning: "writer of the first message" },
  "thread.medianReplyMinutes": { type: "number", derived: true, meaning: "median minutes until the subject answers" },
  "thread.followUps": { type: "number", derived: true, meaning: "longest run of messages by the subject without an answer" },

  message: { type: "record", list: true, meaning: "the subject's one thread with the recipient" },
  "message.id": { type: "text", meaning: "name of the message" },
  "message.sentAt": { type: "date", meaning: "when it was sent" },
  "message.from": { type: "text", oneOf: WRITERS, required: true, meaning: "who wrote it" },
  "message.sender": { type: "text", guarded: true, meaning: "name or handle shown for the writer" },
  "message.text": { type: "text", meaning: "the raw text" },
  "message.forwarded": { type: "boolean", meaning: "the writer passed on somebody else's text" },
  "message.index": { type: "number", derived: true, meaning: "1-based place in the thread" },
  "message.ordinal": { type: "number", derived: true, meaning: "1-based place among its writer's messages" },
  "message.sinceFirst": { type: "hours", derived: true, meaning: "hours since the first message of the thread" },
  "message.words": { type: "number", derived: true, meaning: "words in the message" },
  "message.links": { type: "record", list: true, meaning: "link targets, listed and written out" },
  "message.links.url": { type: "text", meaning: "target of a link" },
  "message.links.text": { type: "text", meaning: "text shown for a link" },
  "message.links.domain": { type: "text", derived: true, meaning: "registrable domain of a link" },
  "message.links.shortened": { type: "boolean", derived: true, meaning: "a link through a shortening service" },
  "message.links.chat": { type: "boolean", derived: true, meaning: "a link into a messenger" },
  "message.links.lookalike": { type: "boolean", derived: true, meaning: "near the employer's domain but not it" },
  "message.attachments": { type: "record", list: true, meaning: "attachments; never opened" },
  "message.attachments.name": { type: "text", meaning: "file name of an attachment" },
  "message.attachments.mediaType": { type: "text", meaning: "media type of an attachment" },
  "message.attachments.bytes": { type: "number", meaning: "size of an attachment in bytes" },
  "message.attachments.sha256": { type: "text", meaning: "SHA-256 of an attachment" },
  "message.attachments.extension": { type: "text", derived: true, meaning: "extension of an attachment's name, lower case, no dot" },
  "message.money": { type: "record", list: true, derived: true, meaning: "sums of money in the text" },
  "message.money.amount": { type: "number", derived: true, meaning: "amount of a sum of money" },
  "message.money.currency": { type: "text", derived: true, meaning: "ISO 4217 code of a sum, or the ticker of a crypto coin" },
  "message.money.per": {
    type: "text",
    derived: true,
    oneOf: ["hour", "day", "week", "month", "year", "page", "report", "word", "task"],
    meaning: "what the sum is paid for",
  },
  "message.handles": { type: "record", list: true, derived: true, meaning: "messenger handles in the text" },
  "message.handles.service": { type: "text", derived: true, meaning: "service of a messenger handle in the text" },
  "message.phones": { type: "record", list: true, derived: true, meaning: "phone numbers in the text" },
  "message.phones.country": { type: "text", derived: true, guarded: true, meaning: "country of a phone number in the text" },
  "message.emails": { type: "record", list: true, derived: true, meaning: "e-mail addresses in the text" },
  "message.emails.domain": { type: "text", derived: true, meaning: "registrable domain of an address in the text" },
  "message.emails.freemail": { type: "boolean", derived: true, meaning: "an address at a free mail service" },
  "message.emails.lookalike": { type: "boolean", derived: true, meaning: "near the employer's domain but not it" },
  "message.invisibleCharacters": { type: "number", derived: true, meaning: "invisible or bidirectional characters in the text" },
  "message.mixedScriptWords": { type: "number", derived: true, meaning: "words of two scripts in the text" },

  recipient: { type: "record", meaning: "the person approached; sets the exposure, never the score" },
  "recipient.name": { type: "text", guarded: true, meaning: "name of the recipient" },
  "recipient.headline": { type: "text", meaning: "headline of the recipient" },
  "recipient.about": { type: "text", meaning: "text about the recipient" },
  "recipient.employer": { type: "text", meaning: "employer of the recipient" },
  "recipient.sector": { type: "text", list: true, meaning: "sectors that the recipient works in" },
  "recipient.clearance": { type: "text", meaning: "clearance as the recipient advertises it" },
  "recipient.openToWork": { type: "boolean", meaning: "the recipient shows to be open to offers" },
  "recipient.positions": { type: "record", list: true, meaning: "positions of the recipient" },
  "recipient.positions.title": { type: "text", meaning: "title of a position of the recipient" },
  "recipient.positions.company": { type: "text", meaning: "company of a position of the recipient" },
  "recipient.positions.startDate": { type: "date", meaning: "start of a position of the recipient" },
  "recipient.positions.endDate": { type: "date", present: true, meaning: "end of a position of the recipient" },
  "recipient.positions.location": { type: "text", guarded: true, meaning: "place of a position of the recipient" },
  "recipient.positions.description": { type: "text", meaning: "description of a position of the recipient" },

  checks: { type: "record", meaning: "what a person looked up by hand; absent means not checked" },
  "checks.photoFoundUnderOtherName": { type: "boolean", meaning: "the photo stands elsewhere under another name" },
  "checks.photoLooksSynthetic": { type: "boolean", meaning: "the photo looks computer-made" },
  "checks.looksTooYoungForRole": { type: "boolean", meaning: "the career is too long for the person shown" },
  "checks.employerDeniesEmployment": { type: "boolean", meaning: "the employer does not know the person" },
  "checks.employerHasNoFootprint": { type: "boolean", meaning: "nothing but its own pages names the employer" },
  "checks.contactDetailsDead": { type: "boolean", meaning: "phone or address of the employer do not answer" },
  "checks.knownInPerson": { type: "boolean", meaning: "the recipient knows the person in person" },
  "checks.reachedThroughOfficialNumber": { type: "boolean", meaning: "the person was reached through the employer's public number" },
  "checks.profileGone": { type: "boolean", meaning: "the profile has disappeared since" },
} as const satisfies Record<string, Field>;

export type FieldPath = keyof typeof FIELDS;
