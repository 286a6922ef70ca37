import type { FieldSchema } from "../../definition/generated/definition.ts";
import type { FieldKind } from "../field-kind.ts";
import { numberKind } from "../number-kind.ts";
import { boundsWithin } from "../number-rules.ts";
import { integerStorage } from "../storage.ts";

const bounds = (field: FieldSchema) =>
  boundsWithin({ ...field, minimum: field.minimum ?? 0, maximum: field.maximum ?? 5 }, 100);

/** Stars: a whole number from `minimum` (0) to `maximum` (5). */
export const rating: FieldKind = numberKind({
  name: "rating",
  decimals: () => 0,
  bounds,
  storage: integerStorage,
  display: (value, field) => `${String(value)} / ${String(bounds(field).maximum)}`,
});
