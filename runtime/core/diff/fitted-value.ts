import type { CompiledField } from "../compile/compiled.ts";
import { isEmpty } from "../fields/is-empty.ts";
import { roundHalfAway } from "../formula/round-half-away.ts";
import type { Json } from "../json.ts";

/** How a value is brought within a bound that it is beyond, by the problem that it makes there. */
const mends: { readonly [code: string]: ((value: Json, limit: number) => Json) | null } = {
  "too-long": (value, limit) => [...String(value)].slice(0, limit).join("").trimEnd(),
  "too-large": (_value, limit) => limit,
  "too-small": (_value, limit) => limit,
  "too-many-decimals": (value, limit) => roundHalfAway(Number(value), limit),
  "not-whole": (value) => roundHalfAway(Number(value), 0),
  "too-many-items": (value, limit) => (Array.isArray(value) ? value.slice(0, limit) : value),
  "too-short": null,
  "too-few-items": null,
  pattern: null,
};

/** Whether a value is beyond the bounds that its field has by now, and was within those that it had. */
export function isBeyond(before: CompiledField, after: CompiledField, value: Json): boolean {
  const breaks = ({ check }: CompiledField) =>
    check(value, "").some(({ code, pointer }) => pointer === "" && Object.hasOwn(mends, code));
  return !isEmpty(value) && breaks(after) && !breaks(before);
}

/**
 * A value brought within the bounds of its field: a text cut, a number rounded half away from zero and not beyond the
 * nearest bound, a list without its last items; undefined where there is no such value.
 */
export function fittedValue(field: CompiledField, value: Json): Json | undefined {
  let fitted = field.kind.normalise(value, field.schema);
  // A number may have to be rounded before it can meet a bound, and after it did.
  for (let turn = 0; turn < 4; turn += 1) {
    const [problem] = field.check(fitted, "");
    if (problem === undefined) return fitted;
    const mend = problem.pointer === "" ? mends[problem.code] : undefined;
    if (mend === undefined || mend === null) return undefined;
    fitted = mend(fitted, Number(problem.params["limit"] ?? 0));
  }
  return undefined;
}
