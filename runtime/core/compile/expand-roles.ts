import type { AppDocument } from "../definition/generated/definition.ts";

/** Every role with all the roles that it inherits, itself included; circles end where they began. */
export function expandRoles({ roles = [] }: AppDocument): ReadonlyMap<string, ReadonlySet<string>> {
  const inherits = new Map(roles.map((role) => [role.name, role.inherits ?? []]));
  return new Map(
    roles.map(({ name }) => {
      const all = new Set([name]);
      for (const role of all) for (const inherited of inherits.get(role) ?? []) all.add(inherited);
      return [name, all];
    }),
  );
}
