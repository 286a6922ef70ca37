import { spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";

/** A program of PostgreSQL that is not installed here. */
export class ProgramMissing extends Error {
  readonly program: string;

  constructor(program: string) {
    super(`${program} is not installed`);
    this.name = "ProgramMissing";
    this.program = program;
  }
}

/** A program of PostgreSQL that failed: the first of what it said. */
export class ProgramFailed extends Error {
  readonly program: string;

  constructor(program: string, said: string) {
    super(said);
    this.name = "ProgramFailed";
    this.program = program;
  }
}

/** What it said first is what went wrong; the rest follows from it. */
const mostSaid = 2_000;

/**
 * Runs a program of PostgreSQL against a database, and `use` on its streams. The password goes by the environment: the
 * arguments of a process are there for everybody to read. Throws `ProgramMissing` or `ProgramFailed`.
 */
export async function runClientProgram(
  program: "pg_dump" | "pg_restore",
  args: readonly string[],
  url: string | null,
  use: (streams: { readonly input: Writable; readonly output: Readable }) => Promise<unknown>,
): Promise<void> {
  const address = url === null ? null : new URL(url);
  const password = address === null ? "" : decodeURIComponent(address.password);
  if (address !== null) address.password = "";
  const child = spawn(program, [...args, ...(address === null ? [] : ["--dbname", address.href])], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, LC_ALL: "C", ...(password !== "" && { PGPASSWORD: password }) },
  });
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said = (said + text.toString()).slice(0, mostSaid)));
  // It may end before it has read all: then it says why.
  child.stdin.on("error", () => undefined);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "ENOENT" ? new ProgramMissing(program) : error),
    );
    child.once("close", resolve);
  });
  const used = use({ input: child.stdin, output: child.stdout }).then(
    () => null,
    (error: unknown) => {
      child.kill();
      return { error };
    },
  );
  const code = await ended;
  const failed = await used;
  if (code !== 0 && said !== "") throw new ProgramFailed(program, firstLines(said));
  if (failed !== null) throw failed.error;
  if (code !== 0) throw new ProgramFailed(program, `it ended with ${String(code)}`);
}

/** The version of an installed program, such as "17.2"; null where it is not installed. */
export async function readProgramVersion(program: "pg_dump" | "pg_restore"): Promise<string | null> {
  let text = "";
  try {
    await runClientProgram(program, ["--version"], null, async ({ input, output }) => {
      input.end();
      for await (const chunk of output) text += String(chunk);
    });
  } catch (error) {
    if (error instanceof ProgramMissing) return null;
    throw error;
  }
  return /(\d+(\.\d+)?)/.exec(text)?.[0] ?? null;
}

function firstLines(said: string): string {
  return said
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, 2)
    .join(" ");
}
