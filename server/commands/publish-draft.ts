import { canonicalText } from "../../runtime/core/definition/canonical-text.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { changesRows } from "../../runtime/core/diff/field-migration.ts";
import { type FormMigration, migrationAt } from "../../runtime/core/diff/form-migration.ts";
import { mappingProblems, migrationsOf, removedForms } from "../../runtime/core/diff/mapping-problems.ts";
import type { Mapping } from "../../runtime/core/diff/mapping.ts";
import { planStorage } from "../../runtime/core/diff/plan-storage.ts";
import { rederivedForms } from "../../runtime/core/diff/rederived-forms.ts";
import { own } from "../../runtime/core/own.ts";
import { done } from "../done.ts";
import { acceptUpload } from "../engine/accept-upload.ts";
import { changedSince } from "../engine/changed-since.ts";
import { revivedForms } from "../engine/revived-forms.ts";
import { type OpenUses, undecidedUses } from "../engine/undecided-uses.ts";
import { undecidedValues } from "../engine/undecided-values.ts";
import { pointerTo } from "../../runtime/core/problem/pointer.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { refuse } from "../refuse.ts";
import type { Refused, Result } from "../result.ts";
import type { Services } from "../services.ts";
import { AlreadyPreparing } from "../store/already-preparing.ts";
import { NotUnique } from "../store/not-unique.ts";
import type { Preparation } from "../store/preparation.ts";
import type { StoreTransaction } from "../store/store.ts";
import type { App } from "../store/system/apps.ts";
import type { User } from "../store/system/users.ts";
import { readBackfill, writeBackfill } from "./pending-backfill.ts";
import { rewriteRecord, StillUndecided } from "./rewrite-record.ts";

/** What is published: the revision of the draft that was read, what becomes of what it takes away, and why. */
export interface Publication {
  readonly expected: number;
  readonly note: string | null;
  readonly mapping?: Mapping;
}

/** Everything that was decided before anything is written. */
interface Step {
  readonly user: User;
  readonly app: App;
  readonly before: CompiledApp | null;
  readonly after: CompiledApp;
  readonly migrations: ReadonlyMap<string, FormMigration>;
  /** Forms that go away and nobody has said so. */
  readonly removed: readonly CompiledForm[];
  /** Forms that come back, with what becomes of the records that they had. */
  readonly revived: ReadonlyMap<string, FormMigration>;
  /** The forms whose records the mapping changes. */
  readonly rewritten: ReadonlySet<string>;
}

/** Apps that are being published by this process: preparing twice at once would be in vain for one of the two. */
const underWay = new Set<string>();

/**
 * Makes the draft the next version: checked, its examples run, storage prepared beside the live work and switched in
 * one short transaction. Refused with every problem, and nothing changed; a conflict while another one is under way.
 */
export async function publishDraft(
  services: Services,
  user: User,
  app: App,
  publication: Publication,
): Promise<Result<{ readonly version: number }>> {
  const draft = await services.store.drafts.get(app.name);
  if (draft === undefined) return refuse("conflict", "no-draft");
  if (draft.revision !== publication.expected) return refuse("stale", "stale");
  const key = JSON.stringify([services.store.location, app.name]);
  if (underWay.has(key)) return refuse("conflict", "publishing");
  underWay.add(key);
  try {
    return await publish(services, user, app, publication, draft.document);
  } finally {
    underWay.delete(key);
  }
}

async function publish(
  services: Services,
  user: User,
  app: App,
  publication: Publication,
  draft: string,
): Promise<Result<{ readonly version: number }>> {
  const version = app.currentVersion + 1;
  const compiled = await acceptUpload(services, JSON.parse(draft), version, { examples: true });
  if (!compiled.ok) return compiled;
  const after = compiled.value;
  const before = (await services.apps.current(app)) ?? null;
  const { mapping = {} } = publication;
  const migrations = before === null ? new Map() : migrationsOf(before, after, mapping);
  const gone = before === null ? [] : removedForms(before, after);
  const removed = gone.filter(({ name }) => own(mapping.forms, name) === undefined);
  if (before !== null) {
    const unknown = mappingProblems(before, after, mapping);
    const open = { migrations: migrations.values(), removed };
    const undecided = unknown.length > 0 ? [] : await undecidedIn(services, before, open);
    const problems = [...unknown, ...undecided];
    if (problems.length > 0) return { ok: false, reason: "invalid", problems };
  }
  const revived = before === null ? new Map() : await revivedForms(services, before, after);
  const rewritten = rewrittenForms(migrations, mapping);
  const step: Step = { user, app, before, after, migrations, removed, revived, rewritten };
  try {
    const prepared = await prepare(services, step);
    const published = await switchVersion(services, step, publication, prepared).catch(
      async (error: unknown) => {
        await prepared?.drop();
        throw error;
      },
    );
    if (published.ok) services.published();
    else await prepared?.drop();
    return published;
  } catch (error) {
    if (error instanceof AlreadyPreparing) return refuse("conflict", "publishing");
    if (error instanceof NotUnique) return notUnique(after, error);
    if (error instanceof StillUndecided && before !== null)
      return undecidedNow(services, before, migrations, error);
    throw error;
  }
}

/**
 * Everything that records use and that nobody has decided about. Only uses are looked for again when the version is
 * switched: a value that is written beyond its new bounds meanwhile stays, as one from before the bounds would.
 */
async function undecidedIn(
  services: Services,
  before: CompiledApp,
  open: OpenUses,
): Promise<readonly Problem[]> {
  const migrations = [...open.migrations];
  const uses = await undecidedUses(services, before, { ...open, migrations });
  return [...uses, ...(await undecidedValues(services, before, migrations))];
}

/**
 * The forms whose records are written anew before the version changes: a mapping says something that changes them, links
 * lead elsewhere, or columns of tables are called otherwise or are no more, whose names stand in the rows.
 */
function rewrittenForms(
  migrations: ReadonlyMap<string, FormMigration>,
  { forms = {} }: Mapping,
): ReadonlySet<string> {
  const rewritten = [...migrations.values()].filter(
    ({ after, fields, trivial }) => !trivial && (Object.hasOwn(forms, after.name) || changeWithin(fields)),
  );
  return new Set(rewritten.map(({ after }) => after.name));
}

function changeWithin(fields: FormMigration["fields"]): boolean {
  return [...fields.values()].some((field) => field.dead || changesRows(field));
}

async function prepare(
  services: Services,
  { user, before, after, migrations, revived, rewritten }: Step,
): Promise<Preparation | undefined> {
  if (before === null) return undefined;
  return services.store.prepare({
    app: after,
    before,
    plan: planStorage(before, after, revived.keys()),
    revived: new Map([...revived].map(([name, migration]) => [name, migration.before])),
    rewritten,
    actor: user.id,
    at: services.now(),
    rewrite(form, record) {
      const migration = migrations.get(form) ?? revived.get(form);
      if (migration === undefined) throw new Error(`nothing leads to the form ${form}`);
      return rewriteRecord(after, migration, record);
    },
  });
}

async function switchVersion(
  services: Services,
  { user, app, before, after, migrations, removed, revived, rewritten }: Step,
  { expected, note }: Publication,
  prepared: Preparation | undefined,
): Promise<Result<{ readonly version: number }>> {
  const { document, version } = after;
  const going = [...migrations.values()].filter((one) => !rewritten.has(one.after.name));
  const open = { migrations: going, removed };
  // Everything is counted before writers have to wait, and then only what they have changed since.
  const counted = await services.store.records.lastEvent();
  const used = before === null ? [] : await undecidedUses(services, before, open);
  if (used.length > 0) return { ok: false, reason: "invalid", problems: used };
  return services.store.transact(async (tx): Promise<Result<{ readonly version: number }>> => {
    const now = await tx.apps.byName(app.name);
    const still = await tx.drafts.get(app.name);
    if (now?.currentVersion !== app.currentVersion || still?.revision !== expected) {
      return refuse("stale", "stale");
    }
    await tx.holdRecords(app.name);
    const changed = await changedSince(tx, app.name, counted);
    const undecided = before === null ? [] : await undecidedUses(services, before, open, changed);
    if (undecided.length > 0) return { ok: false, reason: "invalid", problems: undecided };
    await tx.versions.create({
      app: app.name,
      version,
      document: canonicalText(document),
      author: user.id,
      note,
      createdAt: services.now(),
    });
    await tx.apps.update(app.name, { currentVersion: version, title: document.title });
    await tx.applyStoragePlan(after, planStorage(before, after, revived.keys()), before, prepared);
    await tx.drafts.remove(app.name);
    await noteBackfill(tx, before, after, [...rewritten, ...revived.keys()]);
    const event = { type: "published", version } as const;
    const told = { app: app.name, form: "", record: "", actor: user.id, at: services.now(), event };
    await tx.records.commit(new Map([[app.name, after]]), [], [told]);
    return done({ version });
  });
}

/** Has the records brought up to date afterwards; all of them where a version before did not come to its end. */
async function noteBackfill(
  tx: StoreTransaction,
  before: CompiledApp | null,
  after: CompiledApp,
  rewritten: readonly string[],
): Promise<void> {
  if (before === null) return;
  const unfinished = (await readBackfill(tx.settings, after.name)) !== undefined;
  const rederived = rederivedForms(before, after);
  const forms = unfinished ? [...after.forms.keys()] : [...new Set([...rederived, ...rewritten])];
  await writeBackfill(tx.settings, after.name, { version: after.version, forms, after: null });
}

function notUnique({ document }: CompiledApp, { form, field }: NotUnique): Refused {
  const index = document.forms.findIndex(({ name }) => name === form);
  const pointer = `/forms/${String(index)}/schema/properties/${field}/x-unique`;
  const title = document.forms[index]?.schema.properties[field]?.title ?? field;
  return refuse("invalid", "definition-not-unique", pointer, { name: field, title });
}

async function undecidedNow(
  services: Services,
  before: CompiledApp,
  migrations: ReadonlyMap<string, FormMigration>,
  { form, fields }: StillUndecided,
): Promise<Refused> {
  const used = await undecidedIn(services, before, { migrations: migrations.values(), removed: [] });
  const unfit = fields.map((name): Problem => {
    const pointer = pointerTo(pointerTo(pointerTo("/mapping/forms", form), "fields"), name);
    const migration = migrations.get(form);
    const title = (migration && migrationAt(migration, name))?.before.title ?? name;
    return { code: "value-unfit", pointer, params: { field: name, title } };
  });
  const problems = [...used, ...unfit.filter(({ pointer }) => used.every((one) => one.pointer !== pointer))];
  return problems.length > 0 ? { ok: false, reason: "invalid", problems } : refuse("stale", "stale");
}
