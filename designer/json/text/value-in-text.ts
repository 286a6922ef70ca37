import type { JsonPart } from "../../../runtime/core/json-text/read-json-text.ts";

/** The value that a text says so far; what is not written yet, or written wrong, is null. `without` leaves out a key. */
export function valueInText(
  text: string,
  part: JsonPart | null,
  without: readonly (string | number)[] | null = null,
): unknown {
  if (part === null) return null;
  if (part.kind === "scalar") return scalar(text.slice(part.from, part.to));
  const entries = part.entries.flatMap(({ key, value }) => {
    const step = without !== null && String(without[0]) === String(key) ? without.slice(1) : null;
    return step?.length === 0 ? [] : [[key, valueInText(text, value, step)] as const];
  });
  return part.kind === "array" ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

function scalar(written: string): unknown {
  try {
    return JSON.parse(written) as unknown;
  } catch {
    return null;
  }
}
