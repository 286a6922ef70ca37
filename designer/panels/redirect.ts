import { conditionScope } from "../../runtime/core/compile/condition-scope.ts";
import { checkCondition } from "../../runtime/core/condition/check-condition.ts";
import type { FieldSchema, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { fittingFill } from "./fill-pairs.ts";

/**
 * What changes of a reference of the form `own` when it leads to another form: which records are offered and what is
 * filled in stays as far as it speaks of fields that the other form has as well; `lost` tells that some of it did not.
 */
export function redirect(
  field: FieldSchema,
  own: FormDefinition | undefined,
  target: FormDefinition | undefined,
): { readonly changes: { readonly [keyword: string]: Json | undefined }; readonly lost: boolean } {
  const { "x-fill": former, "x-filter": filter } = field;
  const fill = own && fittingFill(former, own, target);
  const fits =
    filter !== undefined &&
    target !== undefined &&
    checkCondition(filter, conditionScope(target.schema.properties), "").length === 0;
  const lost =
    Object.keys(fill ?? {}).length < Object.keys(former ?? {}).length || (filter !== undefined && !fits);
  return {
    changes: {
      "x-form": target?.name,
      "x-fill": fill,
      "x-filter": fits ? (filter as unknown as Json) : undefined,
      // A default is a record of the former form.
      default: target?.name === field["x-form"] ? field.default : undefined,
    },
    lost,
  };
}
