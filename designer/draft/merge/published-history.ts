import type { History } from "../history.ts";

/** A history in which every step notes that a version was published since: what it has added may be known by then. */
export function publishedHistory({ document, past, future }: History): History {
  const [before, after] = [past, future].map((steps) =>
    steps.map((taken) => (taken.published === true ? taken : { ...taken, published: true as const })),
  );
  return { document, past: before ?? [], future: after ?? [] };
}
