import type { SqlConnection } from "../sql-connection.ts";

/** A request that carried an Idempotency-Key, and the answer that it got. */
export interface Repeat {
  readonly user: string;
  readonly key: string;
  /** A hash of method, path and body. */
  readonly request: string;
  /** Null where a version of before began the request and nobody knows what came of it. */
  readonly answer: string | null;
  readonly createdAt: string;
}

export interface RepeatReads {
  get(user: string, key: string): Promise<Repeat | undefined>;
}

/** They are written by `commit`, with what they answer. */
export interface RepeatWrites extends RepeatReads {
  /** Removes the oldest that came before, so many at most, and tells how many: others wait to write meanwhile. */
  removeBefore(createdAt: string, most: number): Promise<number>;
}

/** Requests that may come twice: in prepared SQL, as each of them is looked up. */
export function repeats(connection: SqlConnection): RepeatWrites {
  return {
    async get(user, key) {
      const [row] = await connection.all(
        `SELECT "user", "key", request, answer, "createdAt" FROM repeat WHERE "user" = ? AND "key" = ?`,
        [user, key],
      );
      return row as Repeat | undefined;
    },
    async removeBefore(createdAt, most) {
      const { changes } = await connection.run(
        `DELETE FROM repeat WHERE ("user", "key") IN
          (SELECT "user", "key" FROM repeat WHERE "createdAt" < ? ORDER BY "createdAt" LIMIT ?)`,
        [createdAt, most],
      );
      return changes;
    },
  };
}
