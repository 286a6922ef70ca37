/** What `If-Match` asks for: a revision, NaN for one that is none of ours, or "any" for whatever is there. */
export type AskedRevision = number | "any";

/** Reads an `If-Match` header: null where there is none, undefined where it is not written as one entity tag. */
export function readRevision(header: string | undefined): AskedRevision | null | undefined {
  if (header === undefined) return null;
  const text = header.trim();
  if (text === "*") return "any";
  const match = /^(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"$/.exec(text);
  if (match === null) return undefined;
  const tag = match[1] ?? "";
  return /^[0-9]{1,15}$/.test(tag) ? Number(tag) : Number.NaN;
}
