import type { CellReader } from "./cell-kind.ts";

/** Text as it stands there; a number as its digits. */
export const readText: CellReader = (cell) => ({ value: String(cell) });

/** A web address; one that begins with its host is meant with https. */
export const readUrl: CellReader = (cell) => {
  const text = String(cell).trim();
  const bare = /^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)+([/?#:]\S*)?$/i.test(text);
  return { value: bare ? `https://${text}` : text };
};
