import type { Api } from "./api.ts";
import type { Words } from "./create-words.ts";
import type { Options } from "./read-options.ts";

/** What went wrong, in lines to be read. */
export interface Failed {
  readonly ok: false;
  readonly lines: readonly string[];
}

/** What a step of a command yields: expected failures are data. */
export type Done<T> = { readonly ok: true; readonly value: T } | Failed;

/** What every command works with. */
export interface Work {
  readonly options: Options;
  readonly api: Api;
  readonly say: Words;
  print(line: string): void;
}

/** One command: its exit code, or why it failed. */
export type Command = (work: Work) => Promise<{ readonly ok: true; readonly code: number } | Failed>;
