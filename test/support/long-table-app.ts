import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { JsonObject } from "../../runtime/core/json.ts";
import { orderForm } from "./order-form.ts";

const option = (name: string) => ({ const: name, title: name });

/** Orders whose lines are a table with what each costs, and their total. */
export const longTableApp: AppDocument = {
  ...{ language: 1, name: "orders", version: "0.1.0", title: "Orders", defaultLocale: "en" },
  timeZone: "Asia/Shanghai",
  forms: [
    orderForm(
      {
        item: { type: "string", maxLength: 40, title: { en: "Item", "zh-CN": "品名" } },
        pieces: { type: "integer", minimum: 0, title: { en: "Pieces", "zh-CN": "数量" } },
        unit: {
          type: "string",
          oneOf: [option("box"), option("bag")],
          title: { en: "Unit", "zh-CN": "单位" },
        },
        day: { type: "string", format: "date", title: { en: "Delivery", "zh-CN": "交货" } },
      },
      { "x-formula": "SUM(lines.pieces)" },
    ),
  ],
};

/** An order of so many lines, one piece each. */
export function longOrder(customer: string, rows: number): JsonObject {
  const lines = Array.from({ length: rows }, (_, index) => ({
    ...{ item: `Item ${String(index + 1)}`, pieces: 1, unit: "box" },
  }));
  return { customer, lines };
}
