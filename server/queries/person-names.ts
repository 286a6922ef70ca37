import type { PersonNames } from "../../runtime/contract/generated/contract.ts";
import type { Services } from "../services.ts";

/** The names of people by id; those who are no longer there are left out. */
export async function personNames(services: Services, ids: Iterable<string | null>): Promise<PersonNames> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const people = await services.store.users.byIds(wanted);
  return Object.fromEntries(people.map(({ id, name }) => [id, { title: name }]));
}
