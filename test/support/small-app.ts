import type { AppDocument, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";

/** The smallest sound app: one form with a field. */
export function smallApp(form: Partial<FormDefinition> = {}, app: Partial<AppDocument> = {}): AppDocument {
  return {
    language: 1,
    name: "small",
    version: "1.0.0",
    title: "Small",
    defaultLocale: "en",
    timeZone: "Asia/Shanghai",
    forms: [
      {
        name: "deal",
        title: "Deal",
        recordTitle: "name",
        schema: { type: "object", properties: { name: { type: "string", maxLength: 120 } } },
        ...form,
      },
    ],
    ...app,
  };
}
