import type { FieldSchema } from "./generated/definition.ts";

/** What a choice begins with of which nobody has said what there is to choose. */
export function firstOptions(): NonNullable<FieldSchema["oneOf"]> {
  return [1, 2].map((number) => ({
    const: `option${String(number)}`,
    title: { en: `Option ${String(number)}`, "zh-CN": `选项 ${String(number)}` },
  }));
}
