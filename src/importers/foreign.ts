import { readDiscord } from "./discord.ts";
import { readEmail } from "./email.ts";
import type { Importer } from "./importer.ts";
import { readLinkedin } from "./linkedin.ts";
import { readFacebook, readInstagram } from "./meta.ts";
import type { ForeignName } from "./names.ts";
import { readProfiles } from "./profile.ts";
import { readResume } from "./resume.ts";
import { readSlack } from "./slack.ts";
import { readTelegram } from "./telegram.ts";
import { readPasted } from "./text.ts";
import { readWhatsapp } from "./whatsapp.ts";
import { readX } from "./x.ts";

/** The importer of each platform; loaded as one piece, and only for exports of other tools. */
export const FOREIGN = {
  linkedin: readLinkedin,
  whatsapp: readWhatsapp,
  text: readPasted,
  telegram: readTelegram,
  facebook: readFacebook,
  instagram: readInstagram,
  x: readX,
  discord: readDiscord,
  slack: readSlack,
  email: readEmail,
  resume: readResume,
  profile: readProfiles,
} as const satisfies Record<ForeignName, Importer>;
