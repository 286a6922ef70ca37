import type { Actor } from "../../runtime/core/actor.ts";
import { compileApp } from "../../runtime/core/compile/compile-app.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { EngineRecord } from "../../runtime/core/record.ts";

export const testNow = "2026-03-10T04:00:00.000Z";

export const testMatches = (pattern: string, value: string): boolean => new RegExp(pattern, "u").test(value);

/** Compiles a sound document; throws with its problems otherwise. The document itself stays unfrozen. */
export function compiled(document: AppDocument, version = 1): CompiledApp {
  const result = compileApp(structuredClone(document), version, { matches: testMatches });
  if (result.app === null) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.app;
}

/** What a test says of who acts; an administrator where it says nothing. */
export type TestActor = Partial<Pick<Actor, "id" | "administrator">> & {
  readonly roles?: readonly string[];
  readonly teams?: readonly string[];
};

export function testActor(app: CompiledApp, actor?: TestActor): Actor {
  const roles = (actor?.roles ?? []).flatMap((role) => [...(app.roles.get(role) ?? [role])]);
  return {
    id: actor?.id ?? "u1",
    administrator: actor?.administrator ?? actor === undefined,
    roles: new Set(roles),
    teams: actor?.teams ?? [],
  };
}

export interface ContextOptions {
  readonly form?: string;
  readonly actor?: TestActor | undefined;
  readonly now?: string | undefined;
  /** Referenced records by id. */
  readonly referenced?: { readonly [id: string]: { readonly [field: string]: Json } } | undefined;
  readonly rollups?: { readonly [field: string]: Json } | undefined;
}

/** A context with numbered ids, over the app's first form unless `form` names another. */
export function contextFor(app: CompiledApp, options: ContextOptions = {}): EngineContext {
  const form = options.form === undefined ? [...app.forms.values()][0] : app.forms.get(options.form);
  if (form === undefined) throw new Error("no such form");
  let made = 0;
  return {
    app,
    form,
    actor: testActor(app, options.actor),
    now: options.now ?? testNow,
    surroundings: {
      through: (_, id, field) => options.referenced?.[id]?.[field],
      rollup: (field) => options.rollups?.[field],
    },
    newId: () => `new-${String((made += 1))}`,
    matches: testMatches,
  };
}

/** A stored record, in the first stage of the form's first pipeline unless it says otherwise. */
export function testRecord(context: EngineContext, parts: Partial<EngineRecord> = {}): EngineRecord {
  const [pipeline] = context.form.pipelines.values();
  return {
    id: "r1",
    form: context.form.name,
    version: 1,
    revision: 1,
    pipeline: pipeline?.name ?? null,
    stage: pipeline?.initial[0] ?? null,
    stageSince: pipeline ? "2026-03-01T00:00:00.000Z" : null,
    owner: "u1",
    score: null,
    createdAt: "2026-03-01T00:00:00.000Z",
    createdBy: "u1",
    updatedAt: "2026-03-01T00:00:00.000Z",
    updatedBy: "u1",
    data: {},
    checklist: {},
    approval: null,
    ...parts,
  };
}
