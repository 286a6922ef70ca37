import type { Services } from "../services.ts";

/** A person's roles in an app, as they were given (without what these inherit). */
export interface MemberRow {
  readonly user: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** Who has which roles of an app, by name. */
export async function listMembers(services: Services, app: string): Promise<readonly MemberRow[]> {
  const members = (await services.store.members.list(app)).filter(({ kind }) => kind === "user");
  const roles = new Map<string, string[]>();
  for (const { member, role } of members) roles.set(member, [...(roles.get(member) ?? []), role]);
  const users = await services.store.users.byIds([...roles.keys()]);
  return users
    .map(({ id, name }) => ({ user: id, name, roles: roles.get(id) ?? [] }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
