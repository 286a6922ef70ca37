/**
 * The line, from 1, in the file of a document: of a line of its body, or of a key in the front matter above it; the
 * first one where neither is there.
 */
export function lineInDocument(text: string, key: string, lineOfBody: number): number {
  const lines = text.split("\n");
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (key === "body") return end === -1 ? 1 : end + 1 + lineOfBody;
  const at = lines.slice(0, Math.max(end, 0)).findIndex((line) => line.startsWith(`${key}:`));
  return at + 1 || 1;
}
