import type { Path } from "../edits/path.ts";
import type { Noun } from "../step.ts";

/** The lists whose items have a noun, by the steps that lead to them; a star is any name. */
const lists: readonly (readonly [way: string, noun: Noun])[] = [
  ["roles", "role"],
  ["forms", "form"],
  ["examples", "example"],
  ["forms/*/schema/properties", "field"],
  ["forms/*/schema/properties/*/oneOf", "option"],
  ["forms/*/schema/properties/*/items/oneOf", "option"],
  ["forms/*/schema/properties/*/items/properties", "column"],
  ["forms/*/schema/properties/*/items/properties/*/oneOf", "option"],
  ["forms/*/checks", "check"],
  ["forms/*/views", "view"],
  ["forms/*/pipelines", "pipeline"],
  ["forms/*/pipelines/*/stages", "stage"],
  ["forms/*/pipelines/*/transitions", "transition"],
  ["forms/*/pipelines/*/scorecard/criteria", "criterion"],
  ["forms/*/pipelines/*/scorecard/grades", "grade"],
];

const ways = lists.map(([way, noun]) => ({ steps: way.split("/"), noun }));

/** What stands at a path of a document; null where that is no item that has a noun. */
export function nounAt(at: Path): Noun | null {
  const length = at.length - 1;
  const found = ways.find(
    ({ steps }) =>
      steps.length === length && steps.every((step, index) => step === "*" || step === at[index]),
  );
  return found?.noun ?? null;
}
