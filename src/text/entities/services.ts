/** Names of messengers as people write them, folded, and the one name that findings use. */
export const SERVICES = {
  whatsapp: "whatsapp",
  "whats app": "whatsapp",
  whatsap: "whatsapp",
  watsapp: "whatsapp",
  wechat: "wechat",
  "we chat": "wechat",
  weixin: "wechat",
  微信: "wechat",
  telegram: "telegram",
  signal: "signal",
  skype: "skype",
  viber: "viber",
  "line id": "line",
  "line app": "line",
  line: "line",
  kakaotalk: "kakaotalk",
  "kakao talk": "kakaotalk",
  kakao: "kakaotalk",
  threema: "threema",
  wickr: "wickr",
  zalo: "zalo",
  discord: "discord",
  "session id": "session",
  qq: "qq",
} as const satisfies Record<string, string>;

export type Service = (typeof SERVICES)[keyof typeof SERVICES];

/** The same by first word, the longer names first; names in a script without spaces are looked for by themselves. */
export const SERVICE_WORDS: Readonly<Record<string, readonly { readonly rest: string; readonly service: Service }[]>> = byFirstWord();

function byFirstWord(): Record<string, { rest: string; service: Service }[]> {
  const words: Record<string, { rest: string; service: Service }[]> = {};
  const names = (Object.keys(SERVICES) as (keyof typeof SERVICES)[]).toSorted((a, b) => b.length - a.length);
  for (const name of names) {
    const space = `${name} `.indexOf(" ");
    (words[name.slice(0, space)] ??= []).push({ rest: name.slice(space), service: SERVICES[name] });
  }
  return words;
}
