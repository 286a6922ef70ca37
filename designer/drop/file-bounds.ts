/** What may be dropped together; larger files the server would refuse anyway. */
export const fileBounds = { files: 20, megabytes: 25, together: 60 } as const;

const megabyte = 1024 * 1024;

/** Why files are not even read: which bound they break, and its number. */
export interface Refusal {
  readonly code: "tooManyFiles" | "tooLarge" | "tooLargeTogether";
  readonly limit: number;
  readonly name: string;
}

/** Holds files against the bounds, by their sizes alone; null where they may be read. */
export function refusalOf(files: readonly Pick<File, "name" | "size">[]): Refusal | null {
  const { files: most, megabytes, together } = fileBounds;
  if (files.length > most) return { code: "tooManyFiles", limit: most, name: "" };
  const large = files.find(({ size }) => size > megabytes * megabyte);
  if (large !== undefined) return { code: "tooLarge", limit: megabytes, name: large.name };
  const sum = files.reduce((total, { size }) => total + size, 0);
  return sum > together * megabyte ? { code: "tooLargeTogether", limit: together, name: "" } : null;
}
