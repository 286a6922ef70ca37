/** A name like `stem` that none of the siblings has, whatever its case: `stem`, `stem2`, `stem3`, … */
export function freshName(stem: string, siblings: Iterable<string>): string {
  const taken = new Set([...siblings].map((name) => name.toLowerCase()));
  let name = stem;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}${String(number)}`;
  return name;
}
