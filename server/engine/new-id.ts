import { randomFillSync } from "node:crypto";

const digits = "0123456789abcdefghjkmnpqrstvwxyz";

const each = 16;
/** Asking for random bytes takes longer than making an id of them. */
const drawn = Buffer.alloc(256 * each);
let used = drawn.length;

function randomPart(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += each;
  return drawn.subarray(used - each, used);
}

/** An identifier of 26 letters and digits: the time first, so that newer ones sort later, then 80 random bits. */
export function newId(): string {
  let time = Date.now();
  let id = "";
  for (let at = 0; at < 10; at += 1) {
    id = (digits[time % 32] ?? "0") + id;
    time = Math.floor(time / 32);
  }
  for (const byte of randomPart()) id += digits[byte % 32] ?? "0";
  return id;
}
