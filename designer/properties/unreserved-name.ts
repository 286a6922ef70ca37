/** A name like one that programs keep for themselves, and which can be taken: of `__proto__` it is `proto1`. */
export function unreservedName(name: string): string {
  return `${name.replace(/[^A-Za-z0-9]+/g, "")}1`;
}
