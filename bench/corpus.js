// Records to measure with: threads of one to five messages of about 400 bytes, seeded, from sentences written for this purpose.
// Most threads are ordinary recruiting; about one in six holds wording that published signs describe.
import { createWriteStream } from "node:fs";
import { once } from "node:events";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const FIRST = "Ana Ben Chloe Dario Elif Farid Grete Hugo Ines Jonas Kira Luca Mona Nils Olga Pavel Rosa Samir Tara Uwe".split(" ");
const LAST = "Abel Brandt Costa Dumont Ekholm Fontaine Greco Hale Ivers Jensen Kowal Lindt Moreau Novak Okoye Pires Quist Rossi".split(" ");
const FIRMS = ["Harbourline", "Nordwind Systems", "Clearfield", "Atlas & Rowe", "Benchmark Optics", "Tidewater Data", "Pinecrest"];
const ROLES = ["data analyst", "systems engineer", "project lead", "policy researcher", "test manager", "network architect"];
const TOPICS = ["logistics", "grid planning", "marine sensors", "cloud migration", "supply chains", "radar testing", "public health"];

/** What people write when nothing is wrong. */
const PLAIN = [
  "I hope you had a good start into the week.",
  "Your talk on {topic} came up when I spoke with a former colleague of yours.",
  "We are looking for a {role} who can join a team of nine in the spring.",
  "The posting is on our careers page, and you can apply there whenever it suits you.",
  "It's a permanent position with two days a week in the office.",
  "Could you tell me whether you would be open to a short call next week?",
  "The interviews are held by the head of department and by someone from the team.",
  "There is no hurry at all: the position stays open until the end of the quarter.",
  "I have read your profile with interest, especially the part about {topic}.",
  "Our office is close to the station, and parking is free.",
  "Thank you for the quick answer, I'll pass your questions on to the team.",
  "The range for the role is between 58,000 and 66,000 euros, depending on experience.",
  "Please let me know if you'd rather not hear from us again.",
  "You can read more about the work at https://www.{host}.example/careers/{number}.",
  "My colleague {name} will write to you with the details of the second round.",
  "We met briefly at the conference in March, at the stand of {firm}.",
  "I'm writing on behalf of {firm}, where I look after hiring for {topic}.",
  "Since you have worked on {topic} for some years, I thought of you first.",
  "Do bring any questions about the contract, the pension or the holidays.",
  "The team uses the same tools that you list on your profile.",
  "I would be happy to send the description of the role as a document.",
  "If the timing is wrong, I can get in touch again in the autumn.",
  "Some of the work is for public bodies, so a background check is part of the process.",
  "I understand that you are busy – a line or two is enough.",
];

/** Wording of the kind that published signs describe. */
const MARKED = [
  "Please add me on WhatsApp so that we can talk more freely.",
  "My client pays $500 for a short report on {topic}.",
  "The client prefers to stay anonymous for now.",
  "He is interested in the view from inside, nothing that stands in the papers.",
  "Please keep this between us and do not mention it to your employer.",
  "We can pay in USDT, or by PayPal if you like that better.",
  "You can reach me on Telegram: @{handle}.",
  "Send me a copy of your passport so that I can prepare the contract.",
  "All expenses for the trip are covered, and the flights are booked by us.",
  "You only have to decide today, as the offer ends tonight.",
];

/** Lines of NDJSON without end: the same for the same seed. */
export function* makeLines(seed = 1, { textScale = 1 } = {}) {
  const random = seeded(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const fill = (sentence) =>
    sentence.replace(/\{(\w+)\}/g, (_, name) => {
      if (name === "topic") return pick(TOPICS);
      if (name === "role") return pick(ROLES);
      if (name === "firm") return pick(FIRMS);
      if (name === "name") return `${pick(FIRST)} ${pick(LAST)}`;
      if (name === "host")
        return pick(FIRMS)
          .toLowerCase()
          .replace(/[^a-z]+/g, "-");
      return name === "handle"
        ? `${pick(FIRST).toLowerCase()}_${Math.floor(random() * 900 + 100)}`
        : String(Math.floor(random() * 9000 + 1000));
    });
  const writeText = (length, marked) => {
    const sentences = [];
    let left = length;
    while (left > 30) {
      const sentence = fill(marked && random() < 0.35 ? pick(MARKED) : pick(PLAIN));
      sentences.push(sentence);
      left -= sentence.length + 1;
      if (random() < 0.12) sentences.push("\n\n");
    }
    return sentences.join(" ").replaceAll(" \n\n ", "\n\n").trim();
  };
  for (let number = 1; ; number++) {
    const marked = random() < 1 / 6;
    const start = Date.UTC(2026, Math.floor(random() * 10), 1 + Math.floor(random() * 27), Math.floor(random() * 24));
    const count = 1 + Math.floor(random() * 5);
    const messages = Array.from({ length: count }, (_, place) => ({
      sentAt: new Date(start + place * 3_600_000 * (1 + Math.floor(random() * 40))).toISOString(),
      from: place > 0 && random() < 0.3 ? "recipient" : "subject",
      text: writeText((260 + random() * 280) * textScale, marked),
    }));
    const firm = pick(FIRMS);
    const record = {
      id: `r-${String(number).padStart(8, "0")}`,
      platform: pick(["linkedin", "email", "whatsapp", "telegram"]),
      profile: { name: `${pick(FIRST)} ${pick(LAST)}`, headline: `${pick(ROLES)} at ${firm}`, connections: Math.floor(random() * 900) },
      ...(random() < 0.3 ? { employer: { name: firm } } : {}),
      messages,
    };
    yield `${JSON.stringify(record)}\n`;
  }
}

/** Lines of so many bytes together, in one text each. */
export function takeLines(bytes, seed, options) {
  const lines = [];
  let left = bytes;
  for (const line of makeLines(seed, options)) {
    if (left <= 0) break;
    lines.push(line);
    left -= Buffer.byteLength(line);
  }
  return lines;
}

/** Writes a corpus of so many bytes to a file. */
export async function writeCorpus(file, bytes, seed) {
  const stream = createWriteStream(file);
  let left = bytes;
  let waiting = "";
  for (const line of makeLines(seed)) {
    waiting += line;
    left -= Buffer.byteLength(line);
    if (waiting.length < 1 << 18 && left > 0) continue;
    if (!stream.write(waiting)) await once(stream, "drain");
    waiting = "";
    if (left <= 0) break;
  }
  stream.end();
  await once(stream, "finish");
}
