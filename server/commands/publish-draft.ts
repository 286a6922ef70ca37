import { canonicalText } from "../../runtime/core/definition/canonical-text.ts";
import { rederivedForms } from "../../runtime/core/diff/rederived-forms.ts";
import { planStorage } from "../../runtime/core/diff/plan-storage.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { acceptUpload } from "../engine/accept-upload.ts";
import { strandedRecords } from "../engine/stranded-records.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Refused, Result } from "../result.ts";
import type { Services } from "../services.ts";
import { NotUnique } from "../store/not-unique.ts";
import type { StoreTransaction } from "../store/store.ts";
import type { App } from "../store/system/apps.ts";
import type { User } from "../store/system/users.ts";
import { readBackfill, writeBackfill } from "./pending-backfill.ts";

/** Has the records brought up to date afterwards; all of them where a version before did not come to its end. */
async function noteBackfill(
  tx: StoreTransaction,
  before: CompiledApp | null,
  after: CompiledApp,
): Promise<void> {
  if (before === null) return;
  const unfinished = (await readBackfill(tx.settings, after.name)) !== undefined;
  const forms = unfinished ? [...after.forms.keys()] : rederivedForms(before, after);
  await writeBackfill(tx.settings, after.name, { version: after.version, forms, after: null });
}

function notUnique({ document }: CompiledApp, { form, field }: NotUnique): Refused {
  const index = document.forms.findIndex(({ name }) => name === form);
  const pointer = `/forms/${String(index)}/schema/properties/${field}/x-unique`;
  return refuse("invalid", "definition-not-unique", pointer, { name: field });
}

/**
 * Makes the draft the next version: compiled, its examples run, storage prepared and switched in one transaction.
 * Refused with every problem, and nothing changed; `expected` is the draft's revision that was read.
 */
export async function publishDraft(
  services: Services,
  user: User,
  app: App,
  expected: number,
  note: string | null,
): Promise<Result<{ readonly version: number }>> {
  const draft = await services.store.drafts.get(app.name);
  if (draft === undefined) return refuse("conflict", "no-draft");
  if (draft.revision !== expected) return refuse("stale", "stale");
  const version = app.currentVersion + 1;
  const compiled = await acceptUpload(services, JSON.parse(draft.document), version, { examples: true });
  if (!compiled.ok) return compiled;

  const before = (await services.apps.current(app)) ?? null;
  const plan = planStorage(before, compiled.value);
  const { document } = compiled.value;
  const publish = async (tx: StoreTransaction): Promise<Result<{ readonly version: number }>> => {
    const now = await tx.apps.byName(app.name);
    const still = await tx.drafts.get(app.name);
    if (now?.currentVersion !== app.currentVersion || still?.revision !== expected) {
      return refuse("stale", "stale");
    }
    const stranded = before === null ? [] : await strandedRecords(services, before, compiled.value);
    if (stranded.length > 0) return { ok: false, reason: "invalid", problems: stranded };
    await tx.versions.create({
      app: app.name,
      version,
      document: canonicalText(document),
      author: user.id,
      note,
      createdAt: services.now(),
    });
    await tx.applyStoragePlan(compiled.value, plan, before);
    await tx.apps.update(app.name, { currentVersion: version, title: document.title });
    await tx.drafts.remove(app.name);
    await noteBackfill(tx, before, compiled.value);
    return done({ version });
  };
  try {
    const published = await services.store.transact(publish);
    if (published.ok) services.published();
    return published;
  } catch (error) {
    if (error instanceof NotUnique) return notUnique(compiled.value, error);
    throw error;
  }
}
