const most = 2_000;
const known = new Map<string, string>();

/** A statement with its parameters `?` as PostgreSQL counts them: $1, $2 …. No `?` stands anywhere else in ours. */
export function numbered(sql: string): string {
  const made = known.get(sql);
  if (made !== undefined) return made;
  let count = 0;
  const text = sql.replaceAll("?", () => `$${String((count += 1))}`);
  // Filters from outside make new texts without end.
  if (known.size >= most) known.clear();
  known.set(sql, text);
  return text;
}
