import { pointerTo } from "../../runtime/core/problem/pointer.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";

/** Parts of a body whose texts are checked by what they are: values of fields, definitions, conditions. */
const checkedElsewhere: ReadonlySet<string> = new Set(["data", "definition", "mapping", "filter"]);

// A NUL cuts text short in C libraries; a lone surrogate cannot be written as UTF-8.
const bad = /[\0\p{Surrogate}]/u;

/** A problem for each text of a body that keeps to its schema but holds characters that no text may hold. */
export function badTexts(body: unknown, pointer = ""): readonly Problem[] {
  if (typeof body === "string") return bad.test(body) ? [{ code: "bad-character", pointer, params: {} }] : [];
  if (typeof body !== "object" || body === null) return [];
  return Object.entries(body)
    .filter(([key]) => !checkedElsewhere.has(key))
    .flatMap(([key, value]) => badTexts(value, pointerTo(pointer, key)));
}
