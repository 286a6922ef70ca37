import type { Problem } from "../../problem/problem.ts";
import { definitionProblem } from "../definition-problem.ts";
import type { PlacedName } from "./sibling-names.ts";

/** What must be true of names that stand beside each other. */
export type NameRule = (siblings: readonly PlacedName[]) => readonly Problem[];

const prototypeNames = new Set(
  Object.getOwnPropertyNames(Object.prototype).map((name) => name.toLowerCase()),
);

/** No name is one of Object.prototype's: somewhere it would find what nobody put there. */
const reserved: NameRule = (siblings) =>
  siblings
    .filter(({ name }) => prototypeNames.has(name.toLowerCase()))
    .map(({ name, pointer }) => definitionProblem("definition-name-reserved", pointer, { name }));

/** Names differ in more than case: databases and file systems do not tell it apart. */
const distinct: NameRule = (siblings) => {
  const seen = new Set<string>();
  return siblings.flatMap(({ name, pointer }) => {
    const folded = name.toLowerCase();
    if (seen.has(folded)) return [definitionProblem("definition-name-taken", pointer, { name })];
    seen.add(folded);
    return [];
  });
};

/** The rules for names, each of which sees every group of siblings. */
export const nameRules: readonly NameRule[] = [reserved, distinct];
