/** An order with what only another one has put in: each behind the sibling that it stands behind there. */
export function interleave(order: readonly string[], other: readonly string[]): readonly string[] {
  const known = new Set(order);
  const followers = new Map<string | null, string[]>();
  let behind: string | null = null;
  for (const key of other) {
    if (known.has(key)) behind = key;
    else followers.set(behind, [...(followers.get(behind) ?? []), key]);
  }
  return [...(followers.get(null) ?? []), ...order.flatMap((key) => [key, ...(followers.get(key) ?? [])])];
}
