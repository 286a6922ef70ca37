import type { Actor } from "../../runtime/core/actor.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { Services } from "../services.ts";
import type { App } from "../store/system/apps.ts";
import type { Member } from "../store/system/members.ts";
import type { User } from "../store/system/users.ts";

/** An app with what somebody is in it. `published` is null before the first version. */
export interface FoundApp {
  readonly app: App;
  readonly published: CompiledApp | null;
  readonly actor: Actor;
}

interface Known {
  readonly teams: readonly string[];
  readonly user: User;
  readonly app: string;
  readonly published: CompiledApp | null;
  readonly actor: Actor;
}

/** What somebody was last, as long as what was read of them is remembered. */
const known = new WeakMap<readonly Member[], Known>();

/** What a person is in an app: their roles with everything that these inherit. */
export async function actorIn(
  services: Services,
  user: User,
  app: string,
  published: CompiledApp | null,
): Promise<Actor> {
  const [members, teams] = await Promise.all([
    services.store.members.ofUser(user.id),
    services.store.teams.ofUser(user.id),
  ]);
  const before = known.get(members);
  if (
    before?.teams === teams &&
    before.user === user &&
    before.app === app &&
    before.published === published
  ) {
    return before.actor;
  }
  const named = members.filter((member) => member.app === app).map((member) => member.role);
  const roles = new Set(named.flatMap((role) => [...(published?.roles.get(role) ?? [role])]));
  const actor = { id: user.id, administrator: user.administrator, roles, teams };
  known.set(members, { teams, user, app, published, actor });
  return actor;
}

/** An app by name, for administrators and members; undefined for everybody else and where there is none. */
export async function findApp(services: Services, user: User, name: string): Promise<FoundApp | undefined> {
  const app = await services.store.apps.byName(name);
  if (app === undefined) return undefined;
  const published = (await services.apps.current(app)) ?? null;
  const actor = await actorIn(services, user, name, published);
  return user.administrator || actor.roles.size > 0 ? { app, published, actor } : undefined;
}
