import type { Services } from "../services.ts";
import type { User } from "../store/system/users.ts";
import { actorIn, type FoundApp } from "./find-app.ts";

/** The apps that somebody may open: all of them for administrators, published ones in which they have a role for others. */
export async function listApps(services: Services, user: User): Promise<readonly FoundApp[]> {
  const apps = await services.store.apps.list();
  const found = await Promise.all(
    apps.map(async (app) => {
      const published = (await services.apps.current(app)) ?? null;
      return { app, published, actor: await actorIn(services, user, app.name, published) };
    }),
  );
  return found.filter(
    ({ published, actor }) => user.administrator || (published !== null && actor.roles.size > 0),
  );
}
