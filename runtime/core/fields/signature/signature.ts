import type { FieldKind } from "../field-kind.ts";
import { checkIdentifier, plainIdentifier } from "../identifier-rules.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { textStorage } from "../storage.ts";

/** A name that somebody signed by hand, by the id of the picture (PNG) of it. */
export const signature: FieldKind = {
  name: "signature",
  plainSchema: (field, context) => ({ ...plainIdentifier, ...plainKeywords(field, context) }),
  normalise: (value) => value,
  compileCheck: () => checkIdentifier,
  storage: textStorage,
  compare: undefined,
  operators: ["present"],
  formulaType: undefined,
  uploads: { media: ["image/png"], largest: 1024 * 1024 },
  display: (_value, _field, { locale }) => (locale.startsWith("zh") ? "已签名" : "Signed"),
};
