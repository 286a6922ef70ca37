import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";

/** The query parameters of an address. A parameter given twice is refused. */
export function readQuery(url: string): Result<ReadonlyMap<string, string>> {
  const at = url.indexOf("?");
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(at < 0 ? "" : url.slice(at))) {
    if (parameters.has(name))
      return refuse("malformed", "parameter-twice", "", { parameter: name.slice(0, 100) });
    parameters.set(name, value);
  }
  return done(parameters);
}
