import { done } from "../done.ts";
import { everyProblem } from "../every-problem.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";

/** The query parameters of an address. Those that are given twice are refused. */
export function readQuery(url: string): Result<ReadonlyMap<string, string>> {
  const at = url.indexOf("?");
  const parameters = new Map<string, string>();
  const twice = new Set<string>();
  for (const [name, value] of new URLSearchParams(at < 0 ? "" : url.slice(at))) {
    if (parameters.has(name)) twice.add(name.slice(0, 100));
    parameters.set(name, value);
  }
  const refused = [...twice].map((parameter) => refuse("malformed", "parameter-twice", "", { parameter }));
  return everyProblem(refused) ?? done(parameters);
}
