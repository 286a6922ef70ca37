import { LRUCache } from "lru-cache";
import type { Locale } from "../../runtime/contract/generated/contract.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { validate } from "../../runtime/core/validate/validate.ts";
import { engineContext, type Place } from "../engine/engine-context.ts";
import { watchedContext } from "../engine/watched-context.ts";
import { projection, type Projection } from "../policies/projection.ts";
import type { Services } from "../services.ts";
import type { StoredRecord } from "../store/store.ts";
import { presentRecord } from "./present-record.ts";

interface Shown {
  readonly app: CompiledApp;
  readonly seen: Projection;
  readonly locale: Locale;
  readonly page: string;
}

const most = 500;
/** How records were last shown, where neither the moment nor who looked made a difference. */
const shown = new LRUCache<StoredRecord, Shown>({ max: most });

/** What `presentRecord` makes of a record as it is now, and of the rules that it does not meet, as JSON. */
export async function recordPage(
  services: Services,
  place: Place,
  record: StoredRecord,
  locale: Locale,
): Promise<string> {
  const { app, form, actor } = place;
  const seen = projection(actor, form);
  const known = shown.get(record);
  if (known?.app === app && known.seen === seen && known.locale === locale) return known.page;
  // Its roll-ups are read as they are stored: only what derives them anew counts again.
  const { context, askedMore } = watchedContext(await engineContext(services, place, null, [record.data]));
  const page = JSON.stringify(presentRecord(context, seen, record, validate(context, record), locale));
  if (!askedMore()) shown.set(record, { app, seen, locale, page });
  return page;
}
