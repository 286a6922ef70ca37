import { systemFacts } from "../derive/system-facts.ts";

const commanded: ReadonlySet<string> = new Set([
  ...systemFacts.keys(),
  "_team",
  "stage",
  "pipeline",
  "owner",
]);

/** Whether a name in sent data means something that only commands change, such as `stage` or `_owner`. */
export function isCommanded(name: string): boolean {
  return commanded.has(name);
}
