import type { ImpactFinding, PersonNames } from "../../runtime/contract/generated/contract.ts";

/** How many records whom; `name` is null for those without an owner, and `others` are all who are not named. */
export interface OwnerShares {
  readonly named: readonly { readonly name: string | null; readonly count: number }[];
  readonly others: number;
}

/** Who has the records of a finding, the first three by name. */
export function ownerShares({ owners, count }: ImpactFinding, names: PersonNames): OwnerShares {
  const named = owners
    .filter(({ owner }) => owner === null || Object.hasOwn(names, owner))
    .slice(0, 3)
    .map(({ owner, count }) => ({ name: owner === null ? null : (names[owner]?.title ?? null), count }));
  return { named, others: count - named.reduce((sum, share) => sum + share.count, 0) };
}
