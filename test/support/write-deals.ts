import type { FaultyProduct } from "./fault-site.ts";

/** What was acknowledged: deals with how far they had come, and their papers. */
export interface Acknowledged {
  readonly created: Set<string>;
  readonly moved: Set<string>;
  readonly papers: Set<string>;
}

export const nothingYet = (): Acknowledged => ({ created: new Set(), moved: new Set(), papers: new Set() });

/** What each of the papers says. */
export const paperText = "An offer";

/** Creates deals with and without papers, and moves them, until it is over or the connection breaks. */
export async function writeDeals(
  { ask }: Pick<FaultyProduct, "ask">,
  known: Acknowledged,
  writer: number,
  isOver = () => false,
): Promise<void> {
  for (let count = 0; !isOver(); count += 1) {
    const papers: string[] = [];
    if ((writer + count) % 8 === 0) {
      const body = new FormData();
      body.set("file", new Blob([paperText], { type: "text/plain" }), "offer.txt");
      const sent = await ask("POST", "/files?field=papers", { body });
      if (sent.status === 201) papers.push((JSON.parse(sent.text) as { id: string }).id);
    }
    const made = await ask("POST", "", { body: { data: { name: `Deal ${String(count)}`, papers } } });
    if (made.status !== 201) continue;
    const { id } = JSON.parse(made.text) as { id: string };
    known.created.add(id);
    for (const paper of papers) known.papers.add(paper);
    const moved = await ask("POST", `/${id}/transitions/go`, { body: {}, headers: { "If-Match": "*" } });
    if (moved.status === 200) known.moved.add(id);
  }
}
