import { createHash } from "node:crypto";
import type { SqlRow } from "./sql-connection.ts";

/** How many rows there are and what is in them, in whatever order they come. */
export interface RowsDigest {
  add(row: SqlRow): void;
  /** The same for the same rows alone. */
  told(): string;
}

const modulus = 1n << 128n;

/** A digest of rows by these columns: the sum of SHA-256 of each, of which half is kept. */
export function rowsDigest(columns: readonly string[]): RowsDigest {
  let [count, sum] = [0, 0n];
  return {
    add(row) {
      const text = JSON.stringify(columns.map((column) => row[column] ?? null));
      const digest = createHash("sha256").update(text).digest();
      count += 1;
      sum = (sum + (digest.readBigUInt64BE(0) << 64n) + digest.readBigUInt64BE(8)) % modulus;
    },
    told: () => `${String(count)} ${sum.toString(16)}`,
  };
}
