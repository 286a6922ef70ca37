import { readFile } from "node:fs/promises";
import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { JsonObject } from "../../runtime/core/json.ts";
import type { Done, Work } from "./command.ts";
import { errorCode } from "./error-code.ts";

/** A mapping as it is sent, with the file that says it. */
export interface ReadMapping {
  readonly mapping?: JsonObject;
  readonly file?: { readonly path: string; readonly text: string };
}

/** What is to become of live records, from the file that is named on the line; nothing where none is. */
export async function readMapping({
  options,
  say,
}: Pick<Work, "options" | "say">): Promise<Done<ReadMapping>> {
  const path = options.mapping;
  if (path === null) return { ok: true, value: {} };
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    return { ok: false, lines: [say("cannot-read", { path, why: errorCode(error) })] };
  }
  try {
    const mapping: unknown = JSON.parse(text);
    if (isObject(mapping))
      return { ok: true, value: { mapping: mapping as JsonObject, file: { path, text } } };
  } catch {
    // Said below, with the same words.
  }
  return { ok: false, lines: [say("bad-mapping", { path })] };
}
