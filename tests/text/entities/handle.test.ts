import { describe, expect, it } from "vitest";
import { show } from "./show.ts";

describe("handle", () => {
  it.each([
    ["WhatsApp: +44 20 7946 0958", "+44 20 7946 0958", "whatsapp", "+44 20 7946 0958"],
    ["my whatsapp number is 07700 900123, bye", "07700 900123", "whatsapp", "07700 900123"],
    ["wechat id: abc_1", "abc_1", "wechat", "abc_1"],
    ["WeChat ID JD2020", "JD2020", "wechat", "JD2020"],
    ["my line id is xyz", "xyz", "line", "xyz"],
    ["telegram @Name_x", "@Name_x", "telegram", "Name_x"],
    ["find @anna_lee on Telegram", "@anna_lee", "telegram", "anna_lee"],
    ["微信：jd_consult", "jd_consult", "wechat", "jd_consult"],
    ["Telegram: jdconsult\nbye", "jdconsult", "telegram", "jdconsult"],
    ["skype: live.anna", "live.anna", "skype", "live.anna"],
    ["WhаtsАpp (+44 20 7946 0958)", "+44 20 7946 0958", "whatsapp", "+44 20 7946 0958"],
  ])("reads %j", (raw, quote, service, value) => {
    expect(show(raw, "handle")).toEqual([[quote, { service, value }]]);
  });

  it.each([
    "add me on WhatsApp please",
    "signal: thanks",
    "my whatsapp is better",
    "deadline: tomorrow1",
    "whatsapp: call me",
    "a strong signal is needed",
    "Telegram in 2 days",
    "@anna",
    "https://t.me/anna_lee",
  ])("finds none in %j", (raw) => {
    expect(show(raw, "handle")).toEqual([]);
  });
});
