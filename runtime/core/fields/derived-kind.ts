import type { FieldSchema } from "../definition/generated/definition.ts";
import type { CheckContext, FieldKind, ValueCheck } from "./field-kind.ts";

/** The kinds whose values nobody writes, and which say nothing about what those values are. */
export type DerivedKindName = "formula" | "rollup";

const context: CheckContext = {
  kindOf: () => {
    throw new Error("A derived value holds no columns");
  },
  matches: () => true,
};

/**
 * A kind that nobody writes and that is stored, compared and shown like `value`. A result that such a field cannot
 * hold (a number beyond what is exact) is blank, since nobody could mend it.
 */
export function derivedKind(name: DerivedKindName, value: FieldKind): FieldKind {
  const checks = new WeakMap<FieldSchema, ValueCheck>();
  const holds = (field: FieldSchema): ValueCheck => {
    const known = checks.get(field) ?? value.compileCheck(bare(field), context);
    checks.set(field, known);
    return known;
  };
  return {
    ...value,
    name,
    plainSchema: (field, plain) => value.plainSchema({ ...bare(field), readOnly: true }, plain),
    normalise(result, field) {
      const normal = value.normalise(result, field);
      return holds(field)(normal, "").length === 0 ? normal : null;
    },
  };
}

/** The field without the rules that are for people who write; only what its column can hold counts. */
function bare(field: FieldSchema): FieldSchema {
  const { minimum: _, maximum: _1, minLength: _2, pattern: _3, ...rest } = field;
  return { ...rest, maxLength: 100_000 };
}
