/** The revision in an `If-Match` header: null where there is none, NaN where it is no revision of ours. */
export function readRevision(header: string | undefined): number | null {
  if (header === undefined) return null;
  const match = /^(?:W\/)?"([0-9]{1,15})"$/.exec(header.trim());
  return match === null ? Number.NaN : Number(match[1]);
}
