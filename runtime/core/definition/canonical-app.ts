import { canonicalOrder } from "./canonical-order.ts";
import type { AppDocument } from "./generated/definition.ts";

const unordered = ["automations", "dashboards", "documents", "examples"] as const;

/**
 * The one way to write an app: keys in the order of the schemas, what has no order of its own by name, demo records
 * in the order of the forms, and nothing that is empty. What it means is unchanged.
 */
export function canonicalApp(app: AppDocument): AppDocument {
  const { demo, ...canonical } = canonicalOrder(app, "app") as AppDocument;
  for (const key of unordered) {
    const list = canonical[key];
    if (list?.length === 0) delete canonical[key];
    else list?.sort((a, b) => (a.name < b.name ? -1 : 1));
  }
  const forms = app.forms
    .map(({ name }) => name)
    .filter((name) => demo !== undefined && Object.hasOwn(demo, name));
  const others = Object.keys(demo ?? {}).filter((name) => !forms.includes(name));
  const entries = [...forms, ...others.sort()].map((name) => [name, demo?.[name] ?? []] as const);
  return entries.length === 0 ? canonical : { ...canonical, demo: Object.fromEntries(entries) };
}
