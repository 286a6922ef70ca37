import type { RecordDraftView } from "../../runtime/contract/generated/contract.ts";
import type { CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { bareField } from "../../runtime/core/diff/bare-field.ts";
import { carriedTyping, type LostTyping } from "../../runtime/core/diff/carried-typing.ts";
import { type FormerText, formerText } from "../../runtime/core/diff/former-text.ts";
import type { Place } from "../engine/engine-context.ts";
import { projection } from "../policies/projection.ts";
import type { Services } from "../services.ts";
import type { RecordDraft } from "../store/system/record-drafts.ts";
import { loadRefs } from "./load-refs.ts";

/**
 * What somebody has typed into a record and not saved, as the form is now: what has no field any more is a text. `record`
 * may be "new".
 */
export async function readRecordDraft(
  services: Services,
  place: Place,
  record: string,
  locale: string,
): Promise<RecordDraftView> {
  const { app, form, actor } = place;
  const draft = await services.store.recordDrafts.get(app.name, form.name, record, actor.id);
  // Nothing typed is the usual case, not an error.
  if (draft === undefined) return { data: {}, former: [], updatedAt: null };
  const { updatedAt } = draft;
  const before = await fieldsThen(services, place, draft);
  if (before === null) return { data: draft.data, former: [...draft.former], updatedAt };
  const seen = projection(actor, form);
  const fields = new Map([...form.fields].filter(([name]) => seen.knows(name)));
  const { kept, lost } = carriedTyping(before, { app, form: { ...form, fields } }, draft.data);
  const former = [...draft.former, ...(await textsOf(services, place, lost, locale))];
  return { data: kept, former, updatedAt };
}

/** The form's fields in the version into which a draft was typed; null where that is the present one. */
async function fieldsThen(
  { store, versionFields }: Services,
  { app, form }: Place,
  { updatedAt }: RecordDraft,
) {
  const published = await store.versions.list(app.name);
  const version = published.find(({ createdAt }) => createdAt <= updatedAt);
  if (version === undefined || version.version === app.version) return null;
  const fields = (await versionFields.at(version)).get(form.name)?.fields;
  return fields === undefined ? null : Object.fromEntries(fields);
}

async function textsOf(
  services: Services,
  { app, form, actor }: Place,
  lost: readonly LostTyping[],
  locale: string,
): Promise<readonly FormerText[]> {
  if (lost.length === 0) return [];
  const fields = new Map(lost.map(({ name, schema }) => [name, bareField(name, schema)]));
  const former: CompiledForm = { ...form, fields };
  const data = Object.fromEntries(lost.map(({ name, value }) => [name, value]));
  const refs = await loadRefs(services, { app, form: former, actor }, [data], []);
  const title = (id: string) => (Object.hasOwn(refs, id) ? refs[id]?.title : undefined);
  const { defaultLocale, timeZone } = app;
  return lost.map((one) => formerText(one, { locale, defaultLocale, timeZone, title }));
}
