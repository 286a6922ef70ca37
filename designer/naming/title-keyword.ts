import type { Noun } from "../draft/step.ts";

const rules: ReadonlySet<Noun> = new Set(["check", "entry", "guard"]);

/** The keyword by which people know a noun: rules have no title, only what they say. */
export function titleKeyword(noun: Noun): "title" | "message" {
  return rules.has(noun) ? "message" : "title";
}
