import { compareStored } from "../compare.ts";
import type { FieldKind } from "../field-kind.ts";
import { checkIdentifier, plainIdentifier } from "../identifier-rules.ts";
import { inWords } from "../in-words.ts";
import { sameOperators } from "../operators.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { textStorage } from "../storage.ts";

/** A record of another form, by its id. Ids have no meaning: their order only puts equal ones together. */
export const reference: FieldKind = {
  name: "reference",
  plainSchema: (field, context) => ({ ...plainIdentifier, ...plainKeywords(field, context) }),
  normalise: (value) => value,
  compileCheck: () => checkIdentifier,
  storage: textStorage,
  compare: compareStored,
  operators: sameOperators,
  formulaType: "text",
  display: (value, _field, { title }) => title(inWords(value)) ?? "–",
};
