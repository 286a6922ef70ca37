import type { Services } from "../services.ts";
import type { User } from "../store/system/users.ts";

const atMost = 50;

/** People who share an app with somebody (everybody, for administrators) and whose name holds `search`, by name. */
export async function findPeople(services: Services, user: User, search: string): Promise<readonly User[]> {
  const everybody = await services.store.users.list();
  const wanted = search.trim().toLocaleLowerCase();
  const shared = user.administrator ? null : await colleagues(services, user.id);
  return everybody
    .filter((one) => one.disabledAt === null && (shared === null || shared.has(one.id)))
    .filter((one) => one.name.toLocaleLowerCase().includes(wanted))
    .slice(0, atMost);
}

async function colleagues(services: Services, user: string): Promise<ReadonlySet<string>> {
  const apps = new Set((await services.store.members.ofUser(user)).map(({ app }) => app));
  const people = await Promise.all([...apps].map((app) => services.store.members.users(app, null)));
  return new Set([user, ...people.flat()]);
}
