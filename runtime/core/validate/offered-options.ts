import type { Circumstance, Facts } from "../circumstance.ts";
import type { CompiledField } from "../compile/compiled.ts";

/**
 * The constants of the options that may be chosen now; null where no option has a condition. An option whose
 * condition reads something that `unknown` names is offered: whoever knows all of it decides.
 */
export function offeredOptions(
  { options }: Pick<CompiledField, "options">,
  facts: Facts,
  at: Circumstance,
  unknown: (field: string) => boolean = () => false,
): ReadonlySet<string> | null {
  if (options === null || !isConditional(options)) return null;
  const offered = [...options].filter(
    ([, when]) => when === null || [...when.reads].some(unknown) || when.test(facts, at),
  );
  return new Set(offered.map(([constant]) => constant));
}

function isConditional(options: NonNullable<CompiledField["options"]>): boolean {
  for (const when of options.values()) if (when !== null) return true;
  return false;
}
