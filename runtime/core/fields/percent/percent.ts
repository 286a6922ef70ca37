import type { FieldSchema } from "../../definition/generated/definition.ts";
import type { FieldKind } from "../field-kind.ts";
import { numberKind } from "../number-kind.ts";
import { boundsWithin } from "../number-rules.ts";
import { percentText } from "../percent-text.ts";
import { realStorage } from "../storage.ts";

const decimals = (field: FieldSchema) => (field.type === "integer" ? 0 : (field["x-decimals"] ?? 2));

/** A percentage: 15 means 15 %; up to `x-decimals` places (2). */
export const percent: FieldKind = numberKind({
  name: "percent",
  decimals,
  bounds: (field) => boundsWithin(field, 1e15),
  storage: realStorage,
  display: (value, field, { locale }) => percentText(value, locale, decimals(field)),
});
