import type { Change } from "../../core/diff/change.ts";

const field = [
  ...["kind", "title", "description", "x-help", "required", "readOnly", "oneOf", "x-unique", "x-filter"],
  ...["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "x-decimals", "x-currency"],
  ...["x-visibleWhen", "x-requiredWhen", "x-readOnlyWhen", "x-accept", "x-maxSize", "x-formula", "x-rollup"],
];
const rule = ["when", "message"];

/** What people who fill in records notice of each sort of item; sorts that are not named never show. */
const noticed: { readonly [item: string]: readonly string[] } = {
  app: ["title", "description"],
  form: ["title", "description", "required"],
  field,
  column: field,
  tab: ["title"],
  section: ["title"],
  text: ["text"],
  check: rule,
  entry: rule,
  guard: rule,
  pipeline: ["title", "initial"],
  stage: ["title", "kind", "probability", "limit", "guidance", "keyFields", "fields"],
  checklist: ["title", "required"],
  transition: ["title", "from", "to", "roles", "who", "ask", "comment", "approval"],
  criterion: ["title", "description", "weight"],
  grade: ["title", "from"],
  view: ["title", "kind", "columns", "card", "date", "filter", "sort"],
};

/** Whether a difference between two versions means anything to somebody who fills in records, not shapes the app. */
export function mattersToReader({ kind, item, keyword }: Change): boolean {
  const keywords = noticed[item];
  if (keywords === undefined || kind === "renamed") return false;
  if (kind === "moved") return item === "stage";
  return kind !== "changed" || keywords.includes(keyword ?? "");
}
