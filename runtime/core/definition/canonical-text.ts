import { canonicalApp } from "./canonical-app.ts";
import type { AppDocument } from "./generated/definition.ts";
import { jsonText } from "./json-text.ts";

/** An app as text: equal apps give equal bytes. */
export function canonicalText(app: AppDocument): string {
  return jsonText(canonicalApp(app));
}
