/** The part of an address behind `?`, as plain texts; the last of several with the same name counts. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** The part of an address behind `?`, with its question mark; "" for nothing. */
export function stringifySearch(search: Record<string, unknown>): string {
  const texts = Object.entries(search).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return texts.length === 0 ? "" : `?${new URLSearchParams(texts).toString()}`;
}
