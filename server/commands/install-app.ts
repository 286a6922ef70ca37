import { canonicalText } from "../../runtime/core/definition/canonical-text.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { planStorage } from "../../runtime/core/diff/plan-storage.ts";

import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Refused, Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { User } from "../store/system/users.ts";
import { seedDemo } from "./seed-demo.ts";

/** Undoes a transaction because of a problem that is to be told. */
class Undone extends Error {
  readonly refused: Refused;

  constructor(refused: Refused) {
    super("undone");
    this.refused = refused;
  }
}

/**
 * Makes a compiled definition a new app with version 1, its storage, all roles for whoever installs it and, if wanted,
 * its demo data: all of it or nothing. A conflict where the name is taken.
 */
export async function installApp(
  services: Pick<Services, "store" | "now" | "newId" | "matches">,
  user: Pick<User, "id">,
  app: CompiledApp,
  options: { readonly demo: boolean; readonly template: { name: string; version: string } | null },
): Promise<Result<{ readonly app: string; readonly version: number }>> {
  const now = services.now();
  const roles = new Set(app.roles.keys());
  const actor = { id: user.id, administrator: true, roles, teams: [] };
  try {
    return await services.store.transact(async (tx) => {
      const created = await tx.apps.create({
        name: app.name,
        title: app.document.title,
        currentVersion: app.version,
        installedTemplate: options.template,
        createdAt: now,
        createdBy: user.id,
        draftRevision: 0,
      });
      if (!created) return refuse("conflict", "name-taken", "/app", { name: app.name });
      await tx.versions.create({
        app: app.name,
        version: app.version,
        document: canonicalText(app.document),
        author: user.id,
        note: null,
        createdAt: now,
      });
      await tx.members.replace(
        app.name,
        [...roles].map((role) => ({ role, kind: "user" as const, member: user.id })),
      );
      await tx.applyStoragePlan(app, planStorage(null, app));
      const seeded = options.demo ? await seedDemo(services, tx, app, actor) : done(0);
      if (!seeded.ok) throw new Undone(seeded);
      return done({ app: app.name, version: app.version });
    });
  } catch (error) {
    if (error instanceof Undone) return error.refused;
    throw error;
  }
}
