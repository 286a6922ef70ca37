import type { Readable } from "node:stream";
import { runClientProgram } from "./client-program.ts";

/**
 * Reads a whole database, as it is in a snapshot, in the custom format of `pg_dump`. Throws `ProgramMissing` where that is
 * not installed, `ProgramFailed` with what it said where it fails.
 */
export function dumpDatabase(
  url: string,
  snapshot: string,
  use: (dump: Readable) => Promise<unknown>,
): Promise<void> {
  const args = ["--format=custom", "--no-owner", "--no-privileges", `--snapshot=${snapshot}`];
  return runClientProgram("pg_dump", args, url, ({ input, output }) => {
    input.end();
    return use(output);
  });
}
