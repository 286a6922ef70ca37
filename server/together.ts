import { done } from "./done.ts";
import { everyProblem } from "./every-problem.ts";
import type { Result } from "./result.ts";

type Values<T> = { readonly [name in keyof T]: T[name] extends Result<infer V> ? V : never };

/** The values of several results by their names; refused with the problems of all that are refused. */
export function together<T extends { readonly [name: string]: Result<unknown> }>(
  results: T,
): Result<Values<T>> {
  const refused = everyProblem(Object.values(results));
  if (refused !== undefined) return refused;
  const values = Object.entries(results).map(([name, result]) => [name, result.ok ? result.value : null]);
  return done(Object.fromEntries(values) as Values<T>);
}
