import { readFile } from "node:fs/promises";
import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { JsonObject } from "../../runtime/core/json.ts";
import type { Done, Work } from "./command.ts";
import { errorCode } from "./error-code.ts";

/** What is to become of live records, from the file that is named on the line; nothing where none is. */
export async function readMapping({
  options,
  say,
}: Pick<Work, "options" | "say">): Promise<Done<{ mapping?: JsonObject }>> {
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
    if (isObject(mapping)) return { ok: true, value: { mapping: mapping as JsonObject } };
  } catch {
    // Said below, with the same words.
  }
  return { ok: false, lines: [say("bad-mapping", { path })] };
}
