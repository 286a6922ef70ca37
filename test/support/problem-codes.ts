import type { Json } from "../../runtime/core/json.ts";
import { reviewApp } from "../../runtime/core/review/review-app.ts";

/** What the review of a document finds wrong, each as its code and place. */
export function problemCodes(document: Json): readonly string[] {
  const { problems } = reviewApp(document, 1, { matches: () => true });
  return problems.map(({ code, pointer }) => `${code} ${pointer}`);
}
