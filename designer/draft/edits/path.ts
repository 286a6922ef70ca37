/**
 * A place in a document: at each step the key of an object, or the key of a list's item (see `entriesOf`), so that a
 * path still leads to the same noun after its siblings have moved.
 */
export type Path = readonly string[];

/** The place that holds the one at `path`, and the last step to it. The document itself has none. */
export function splitPath(path: Path): { readonly parent: Path; readonly key: string } {
  const key = path.at(-1);
  if (key === undefined) throw new Error("The document itself has no place in a container");
  return { parent: path.slice(0, -1), key };
}
