import type { Actor } from "../../runtime/core/actor.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { seedRecord } from "../../runtime/core/transition/seed-record.ts";
import { done } from "../done.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { StoreTransaction } from "../store/store.ts";
import { type DemoItem, demoItems } from "./demo-data.ts";
import { demoSurroundings } from "./demo-surroundings.ts";
import { manySerials } from "./next-serials.ts";
import { type Seeded, writeSeeded } from "./write-seeded.ts";

/**
 * Fills a new app with its demo data inside the transaction that installs it, with what is derived from other demo
 * records. Refused where a record has the wrong shape.
 */
export async function seedDemo(
  services: Pick<Services, "now" | "newId" | "matches">,
  tx: StoreTransaction,
  app: CompiledApp,
  actor: Actor,
): Promise<Result<number>> {
  const now = services.now();
  const around = demoSurroundings(app);
  const contextOf = (form: CompiledForm, at: string) => ({
    ...{ app, form, actor, now: at, surroundings: around.of(form, at) },
    ...{ newId: services.newId, matches: services.matches },
  });
  const problems: Problem[] = [];
  const seeded: Seeded[] = [];
  const items = demoItems(app, now, actor.id, services.newId);
  const madeAt = ({ at }: DemoItem): string => (at < now ? at : now);
  const serialsOf = await drawnSerials(tx, app, items, madeAt);
  for (const item of items) {
    const form = app.forms.get(item.form);
    if (form === undefined) continue;
    const context = contextOf(form, madeAt(item));
    const serials = serialsOf.get(item.id) ?? {};
    const { id, data, pipeline, stage } = item;
    const outcome = seedRecord(context, {
      id,
      data,
      serials,
      owner: actor.id,
      stageSince: context.now,
      ...(pipeline !== undefined && { pipeline }),
      ...(stage !== undefined && { stage }),
    });
    if (!outcome.ok) {
      problems.push(
        ...outcome.problems.map((one) => ({ ...one, pointer: `/demo/${item.form}${one.pointer}` })),
      );
      continue;
    }
    around.put(outcome.record);
    seeded.push({ context, record: outcome.record, events: outcome.events });
  }
  if (problems.length > 0) return { ok: false, reason: "invalid", problems: problems.slice(0, 100) };
  const conflict = await writeSeeded(tx, app, seeded, (form, rollups) => ({
    ...contextOf(form, now),
    surroundings: around.of(form, now, rollups),
  }));
  if (conflict !== null) {
    const pointer = conflict.conflict === "taken" ? `/demo/${conflict.field}` : "/demo";
    return { ok: false, reason: "invalid", problems: [{ code: "taken", pointer, params: {} }] };
  }
  return done(seeded.length);
}

/** The serials of all items by their id: drawn in the order of each form, at once. */
async function drawnSerials(
  tx: StoreTransaction,
  app: CompiledApp,
  items: readonly DemoItem[],
  madeAt: (item: DemoItem) => string,
): Promise<ReadonlyMap<string, RecordData>> {
  const drawn = new Map<string, RecordData>();
  for (const form of app.forms.values()) {
    const its = items.filter((item) => item.form === form.name);
    const serials = await manySerials(tx.records, app, form, its.map(madeAt));
    for (const [index, { id }] of its.entries()) drawn.set(id, serials[index] ?? {});
  }
  return drawn;
}
