import { AlreadyAnswered } from "../already-answered.ts";
import type { SqlConnection } from "../sql-connection.ts";
import type { KeptAnswer } from "../store.ts";

/**
 * Keeps the answer of a request that may come twice, in the transaction that is open on the connection; in the place of
 * one that has had its time. Throws `AlreadyAnswered` where there is another one, for which it waits if it is not durable
 * yet: the caller must undo what it wrote.
 */
export async function keepAnswer(connection: SqlConnection, kept: KeptAnswer): Promise<void> {
  const { user, key, request, answer, createdAt, replaces } = kept;
  const { changes } = await connection.run(
    `INSERT INTO repeat ("user", "key", request, answer, "createdAt") VALUES (?, ?, ?, ?, ?)
      ON CONFLICT ("user", "key") DO UPDATE
      SET request = excluded.request, answer = excluded.answer, "createdAt" = excluded."createdAt"
      WHERE repeat."createdAt" < ?`,
    [user, key, request, answer, createdAt, replaces],
  );
  if (changes !== 1) throw new AlreadyAnswered();
}
