import { createReadStream } from "node:fs";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { lockKey } from "./advisory-locks.ts";
import { runClientProgram } from "./client-program.ts";
import { connectAlone } from "./connect-alone.ts";

/** An empty database that no server may begin with until it is let go. */
export interface HeldDatabase {
  /** Puts the dump into it, all or nothing. Throws `ProgramMissing` or `ProgramFailed`. */
  fill(dump: string): Promise<void>;
  release(): Promise<void>;
}

const anything = `SELECT COUNT(*)::int AS count FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;

/** Holds a database for a restore: servers that start meanwhile wait. Null where there is something in it. */
export async function holdEmptyDatabase(url: string): Promise<HeldDatabase | null> {
  const client = await connectAlone(url);
  await client.query(`SELECT pg_advisory_lock(${lockKey("system", "")})`);
  const { rows } = await client.query<{ readonly count: number }>(anything);
  if (rows[0]?.count !== 0) {
    await client.end();
    return null;
  }
  return {
    async fill(dump) {
      await runClientProgram(
        "pg_restore",
        ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"],
        url,
        ({ input, output }) => {
          output.resume();
          return hand(dump, input);
        },
      );
      // A dump has nothing of what the planner of queries knew.
      await client.query("ANALYZE");
    },
    release: () => client.end(),
  };
}

/** Reads the list of contents of a dump: throws `ProgramFailed` where it is none, `ProgramMissing` as ever. */
export function readDump(dump: string): Promise<void> {
  return runClientProgram("pg_restore", ["--list"], null, ({ input, output }) => {
    output.resume();
    return hand(dump, input);
  });
}

const readsNoMore: ReadonlySet<unknown> = new Set(["EPIPE", "ERR_STREAM_PREMATURE_CLOSE"]);

/** Hands a dump over as far as the program reads it: its contents are listed at its beginning. How it ends tells the rest. */
async function hand(dump: string, input: Writable): Promise<void> {
  try {
    await pipeline(createReadStream(dump), input);
  } catch (error) {
    if (!readsNoMore.has((error as { readonly code?: unknown }).code)) throw error;
  }
}
