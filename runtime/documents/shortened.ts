const longest = 60;

/** What somebody wrote, short enough to stand in a sentence: on one line, its end left out. */
export function shortened(text: string): string {
  const line = text.slice(0, longest * 4).replaceAll(/\s+/g, " ");
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
