import type { FieldSchema, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";

/** Orders whose lines are a table of these columns, an item first, and what is computed over them. */
export function orderForm(
  columns: { readonly [name: string]: FieldSchema },
  total: Partial<FieldSchema>,
): FormDefinition {
  return {
    ...{ name: "order", title: "Order", recordTitle: "customer" },
    schema: {
      type: "object",
      properties: {
        customer: { type: "string", maxLength: 120, title: "Customer" },
        total: { type: "number", readOnly: true, title: "Total", ...total },
        lines: {
          ...{ type: "array", format: "table", title: "Lines" },
          items: { type: "object", required: ["item"], properties: { ...columns } },
        },
      },
    },
  };
}
