import { done } from "../done.ts";
import type { Result } from "../result.ts";

const mostTold = 100;

/** The query parameters of an address. Those that are given twice are refused. */
export function readQuery(url: string): Result<ReadonlyMap<string, string>> {
  const at = url.indexOf("?");
  const parameters = new Map<string, string>();
  const twice = new Set<string>();
  for (const [name, value] of new URLSearchParams(at < 0 ? "" : url.slice(at))) {
    if (parameters.has(name)) twice.add(name.slice(0, 100));
    parameters.set(name, value);
  }
  if (twice.size === 0) return done(parameters);
  const problems = [...twice].slice(0, mostTold).map((parameter) => ({
    code: "parameter-twice",
    pointer: "",
    params: { parameter },
  }));
  return { ok: false, reason: "malformed", problems };
}
