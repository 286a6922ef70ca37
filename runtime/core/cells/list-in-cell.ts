const most = 1000;
const separators = /[;；、|\n]/;
const orComma = /[;；、|\n,，]/;

/** Several texts in one cell: separated by semicolons, or as JSON where one of them holds a separator itself. */
export function listCell(items: readonly string[]): string {
  const clear = items.every((item) => !orComma.test(item) && item.trim() === item && item !== "");
  return clear && !items[0]?.startsWith("[") ? items.join("; ") : JSON.stringify(items);
}

/** The texts that stand in one cell. A comma separates too where `comma` says so. */
export function listInCell(text: string, { comma }: { readonly comma: boolean }): readonly string[] {
  const json = text.trimStart().startsWith("[") ? textsIn(text) : undefined;
  if (json !== undefined) return json;
  return text
    .split(comma ? orComma : separators, most)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function textsIn(text: string): readonly string[] | undefined {
  try {
    const items: unknown = JSON.parse(text);
    return Array.isArray(items) && items.length <= most && items.every((item) => typeof item === "string")
      ? items
      : undefined;
  } catch {
    return undefined;
  }
}
