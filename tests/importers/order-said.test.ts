import { expect, it } from "vitest";
import type { Said } from "../../src/importers/conversation.ts";
import { orderSaid } from "../../src/importers/order-said.ts";
import { parseInstant } from "../../src/text/instant.ts";

function said(text: string, at?: string): Said {
  const sentAt = at === undefined ? undefined : parseInstant(`2026-01-01T${at}Z`);
  return { by: "a", text, ...(sentAt === undefined ? {} : { sentAt }) };
}

const order = (list: readonly Said[]): string =>
  orderSaid(list)
    .map(({ text }) => text)
    .join("");

it("the oldest comes first, also where a file begins with the newest", () => {
  expect(order([said("c", "12:00"), said("b", "11:00"), said("a", "10:00")])).toBe("abc");
  expect(order([said("a", "10:00"), said("c", "12:00"), said("b", "11:00")])).toBe("abc");
});

it("those of one instant stay in the order of writing: turned round with a file that is", () => {
  expect(order([said("a", "10:00"), said("b", "10:00"), said("c", "11:00")])).toBe("abc");
  expect(order([said("c", "11:00"), said("b", "10:00"), said("a", "10:00")])).toBe("abc");
});

it("one without a time stays behind the one before it", () => {
  expect(order([said("a", "10:00"), said("b"), said("d", "12:00"), said("e"), said("c", "11:00")])).toBe("abcde");
  expect(order([said("x"), said("y")])).toBe("xy");
});
