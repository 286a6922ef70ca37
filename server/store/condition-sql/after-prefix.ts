const last = 0x10ffff;

/** The first text by code points that is after every text beginning with `prefix`; null where there is none. */
export function afterPrefix(prefix: string): string | null {
  const points = [...prefix].map((character) => character.codePointAt(0) ?? last);
  while (points.at(-1) === last) points.pop();
  const point = points.pop();
  if (point === undefined) return null;
  // The code points from D800 to DFFF are surrogates, of which no text consists.
  return String.fromCodePoint(...points, point === 0xd7ff ? 0xe000 : point + 1);
}
