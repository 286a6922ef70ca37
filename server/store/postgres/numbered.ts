const most = 2_000;
const known = new Map<string, string>();

/**
 * A statement with its parameters `?` and `?1` as PostgreSQL counts them: $1, $2 …, one without a number behind all that
 * had one, as in SQLite. No `?` stands anywhere else in ours.
 */
export function numbered(sql: string): string {
  const made = known.get(sql);
  if (made !== undefined) return made;
  let count = 0;
  const text = sql.replaceAll(/\?(\d*)/g, (_, told: string) => {
    const number = told === "" ? count + 1 : Number(told);
    count = Math.max(count, number);
    return `$${String(number)}`;
  });
  // Filters from outside make new texts without end.
  if (known.size >= most) known.clear();
  known.set(sql, text);
  return text;
}
