import type { FieldPath } from "../model/fields.ts";
import type { ForeignName } from "./names.ts";

/** What is read of one platform, for those who ask what to bring. */
export type Catalogued = {
  readonly title: string;
  /** Files or folders that are read. */
  readonly files: string;
  /** Where a user gets it. */
  readonly menu: string;
  readonly fills: readonly FieldPath[];
  /** What the file cannot say, and what else would. */
  readonly gaps: string;
};

/** Every platform that is read, in the order in which they are listed. */
export const CATALOGUE = {
  linkedin: {
    title: "LinkedIn",
    files: "the archive (.zip) or its folder; messages.csv alone",
    menu: "Me > Settings & Privacy > Data privacy > Get a copy of your data; tick messages, connections, invitations, profile",
    fills: [
      "profile.name",
      "profile.url",
      "profile.handle",
      "profile.deleted",
      "profile.positions",
      "employer.name",
      "thread.invitedAt",
      "thread.connectedAt",
      "message.text",
      "message.links",
      "message.attachments",
      "recipient.name",
      "recipient.headline",
      "recipient.about",
      "recipient.employer",
      "recipient.sector",
      "recipient.openToWork",
      "recipient.positions",
    ],
    gaps: "The archive describes you. Of the other person it shows name, address and words: add their profile with --profile. The age of an account stands under More > About this profile. Invitations have no time zone.",
  },
  whatsapp: {
    title: "WhatsApp",
    files: "the chat as text, under any name, or its .zip",
    menu: "chat > ⋮ or the name > More > Export chat > Without media",
    fills: ["profile.name", "profile.phones", "message.text", "message.attachments"],
    gaps: "Nothing of the account but a name or number, and no time zone. Where the days and months cannot be told apart times are left out. Give --owner with your own name.",
  },
  telegram: {
    title: "Telegram",
    files: "result.json, of one chat or of the account",
    menu: "Telegram Desktop > chat > ⋮ > Export chat history > Format: Machine-readable JSON",
    fills: [
      "profile.name",
      "profile.deleted",
      "thread.truncated",
      "message.text",
      "message.links",
      "message.attachments",
      "message.forwarded",
    ],
    gaps: "No user name, no picture, no age of the account.",
  },
  facebook: {
    title: "Facebook Messenger",
    files: "the archive (.zip) as JSON, its folder, or message_1.json",
    menu: "Settings > Accounts Center > Your information and permissions > Export your information; Messages, Format: JSON",
    fills: ["profile.name", "profile.deleted", "thread.unsolicited", "message.text", "message.links", "message.attachments"],
    gaps: "People are names only: two of the same name are one. Message requests are known as unsolicited. Chats encrypted from end to end come as an archive of their own: Messenger > Settings > Privacy & safety > End-to-end encrypted chats > Message storage > Download secure storage data.",
  },
  instagram: {
    title: "Instagram",
    files: "the archive (.zip) as JSON, its folder, or message_1.json",
    menu: "Settings > Accounts Center > Your information and permissions > Export your information; Messages, Format: JSON",
    fills: ["profile.name", "profile.deleted", "thread.unsolicited", "message.text", "message.links", "message.attachments"],
    gaps: "People are names only, and no number: two of the same name are one. Message requests are known as unsolicited.",
  },
  x: {
    title: "X",
    files: "the archive (.zip), its folder, or data/direct-messages.js",
    menu: "Settings > Your account > Download an archive of your data",
    fills: ["message.text", "message.links", "message.attachments", "recipient.name"],
    gaps: "Others are numbers: neither name nor handle stands in the archive. Add their profile with --profile.",
  },
  discord: {
    title: "Discord",
    files: "JSON of DiscordChatExporter, one channel a file",
    menu: "DiscordChatExporter > channel > Export > Format: JSON",
    fills: [
      "profile.name",
      "profile.handle",
      "profile.createdAt",
      "profile.deleted",
      "message.text",
      "message.links",
      "message.attachments",
    ],
    gaps: "The age of the account is read off its number. No text about the person.",
  },
  slack: {
    title: "Slack",
    files: "the export (.zip) or its folder",
    menu: "Workspace settings > Import/Export Data > Export (owners and admins)",
    fills: [
      "profile.name",
      "profile.handle",
      "profile.headline",
      "profile.emails",
      "profile.deleted",
      "message.text",
      "message.links",
      "message.attachments",
    ],
    gaps: "Direct messages stand in exports of some plans only. Give --owner with your own user name.",
  },
  email: {
    title: "E-mail",
    files: ".eml, .mbox",
    menu: "message > ⋮ > Download or Save as (.eml); Google Takeout > Mail (.mbox)",
    fills: ["profile.name", "profile.emails", "message.text", "message.links", "message.attachments"],
    gaps: "Whether the sender's address is forged is not checked. The subject line stands above the text.",
  },
  resume: {
    title: "JSON Resume",
    files: "resume.json",
    menu: "any program that writes the format of jsonresume.org",
    fills: [
      "profile.name",
      "profile.headline",
      "profile.about",
      "profile.location",
      "profile.emails",
      "profile.phones",
      "profile.websites",
      "profile.handles",
      "profile.positions",
      "profile.education",
      "profile.skills",
      "profile.photo.present",
      "employer.name",
    ],
    gaps: "What people write of themselves; no account and no thread.",
  },
  profile: {
    title: "Collected profiles",
    files: "JSON of Proxycurl, Bright Data, Apify actors or PhantomBuster: one, a list, or one a line",
    menu: "the result of a run of the service, as JSON",
    fills: [
      "profile.name",
      "profile.handle",
      "profile.url",
      "profile.headline",
      "profile.about",
      "profile.location",
      "profile.connections",
      "profile.followers",
      "profile.photo.present",
      "profile.positions",
      "profile.education",
      "profile.skills",
      "employer.name",
    ],
    gaps: "No service knows when an account was made. A key that is there and empty counts as known to be empty.",
  },
  text: {
    title: "Pasted text",
    files: "any text, with --from text",
    menu: "copy the message into a file, or give - and paste it",
    fills: ["profile.name", "message.text"],
    gaps: "One message of the person, or a chat where lines begin with `Name: `; name yourself with --owner, or as Me.",
  },
} as const satisfies Record<ForeignName, Catalogued>;
