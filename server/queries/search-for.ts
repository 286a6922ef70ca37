import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { Actor } from "../../runtime/core/actor.ts";
import { projection } from "../policies/projection.ts";
import type { RecordQuery } from "../store/store.ts";

const longestSearch = 100;

/** What a text that somebody searches for means to the store: it finds nothing by what this reader may not see. */
export function searchFor(
  { app, form, actor }: { readonly app: CompiledApp; readonly form: CompiledForm; readonly actor: Actor },
  text: string | undefined,
): Pick<RecordQuery, "search" | "hidden" | "hiddenTitle"> {
  if (text === undefined || text.trim() === "") return { search: null };
  const seen = projection(actor, form);
  return {
    search: text.slice(0, longestSearch),
    hidden: new Set([...form.fields.keys()].filter((name) => !seen.asks(name))),
    hiddenTitle: !seen.titled(app),
  };
}
