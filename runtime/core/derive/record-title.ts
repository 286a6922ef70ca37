import { isEmpty } from "../fields/is-empty.ts";
import type { EngineRecord } from "../record.ts";
import type { FactsContext } from "./facts-context.ts";
import { factsOf } from "./facts-of.ts";
import { formulaFacts } from "./formula-facts.ts";

/** What the record is called in lists and links: its form's `recordTitle`, else its id. */
export function recordTitle(context: FactsContext, record: EngineRecord): string {
  const title = context.form.recordTitle.evaluate(formulaFacts(context, factsOf(context, record)));
  return isEmpty(title) ? record.id : String(title);
}
