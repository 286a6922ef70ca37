/** The stage of every deal, by its id; `read` asks for a page of them. */
export async function stagesOfDeals(
  read: (query: string) => Promise<{ readonly text: string }>,
): Promise<ReadonlyMap<string, string>> {
  const stages = new Map<string, string>();
  for (let next: string | null = ""; next !== null;) {
    const { text } = await read(`?limit=200${next && `&cursor=${encodeURIComponent(next)}`}`);
    const page = JSON.parse(text) as { records: { id: string; stage: string }[]; next: string | null };
    for (const { id, stage } of page.records) stages.set(id, stage);
    next = page.next;
  }
  return stages;
}
