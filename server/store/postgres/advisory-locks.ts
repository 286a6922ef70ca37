import { createHash } from "node:crypto";

/** What is locked, by the first of the two numbers of an advisory lock; they stand apart from those of other programs. */
const classes = { system: 0x70770001, records: 0x70770002, claim: 0x70770003 } as const;

/** The two numbers of a lock, as arguments of PostgreSQL's functions. */
export function lockKey(kind: keyof typeof classes, name: string): string {
  return `${String(classes[kind])}, ${String(createHash("sha256").update(name).digest().readInt32BE(0))}`;
}
