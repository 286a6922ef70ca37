import { execFile } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** What a run of the command line printed, and how it ended. */
export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `pipewright` as a process of its own, with nothing in its environment but `env`. */
export function runCli(args: readonly string[], env: { readonly [name: string]: string }): Promise<CliRun> {
  const program = [join(root, "dist/sources/pipewright.js"), ...args];
  const options = { cwd: root, env: { PATH: process.env["PATH"], LANG: "en_GB.UTF-8", ...env } };
  return new Promise((resolve) => {
    execFile(process.execPath, program, options, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}
