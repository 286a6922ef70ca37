import type { FieldKind } from "./field-kind.ts";
import { enumerate, inWords } from "./in-words.ts";
import type { FieldKindName } from "./field-kind-name.ts";
import { checkIdentifier, plainIdentifier } from "./identifier-rules.ts";
import { checkSet, itemBounds } from "./item-rules.ts";
import { plainKeywords } from "./plain-keywords.ts";
import { jsonStorage } from "./storage.ts";

/** A kind that holds identifiers, each at most once, and at most `most` of them. */
export function linkList(
  traits: { readonly name: FieldKindName; readonly most: number } & Pick<
    FieldKind,
    "operators" | "formulaType"
  >,
): FieldKind {
  const { name, most, operators, formulaType } = traits;
  return {
    name,
    plainSchema: (field, context) => ({
      type: "array",
      uniqueItems: true,
      items: plainIdentifier,
      ...itemBounds(field, most),
      ...plainKeywords(field, context),
    }),
    normalise: (value) => value,
    compileCheck: (field) => checkSet(field, most, checkIdentifier),
    storage: jsonStorage,
    compare: undefined,
    operators,
    formulaType,
    display: (value, _field, { title, locale }) =>
      Array.isArray(value)
        ? enumerate(
            value.map((item) => title(inWords(item)) ?? "–"),
            locale,
          )
        : inWords(value),
  };
}
