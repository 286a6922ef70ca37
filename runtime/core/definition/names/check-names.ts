import type { Problem } from "../../problem/problem.ts";
import type { AppDocument } from "../generated/definition.ts";
import { nameRules } from "./name-rules.ts";
import { siblingNames } from "./sibling-names.ts";

/** Problems of names that are reserved or taken, in the order of the document's nouns. */
export function checkNames(app: AppDocument): readonly Problem[] {
  return [...siblingNames(app)].flatMap((siblings) => nameRules.flatMap((rule) => rule(siblings)));
}
