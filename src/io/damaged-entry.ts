/** Thrown by the chunks of packed data that does not unpack; the message is the reason in our words. */
export class DamagedEntry extends Error {
  override readonly name = "DamagedEntry";
}
