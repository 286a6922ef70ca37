import type { Bench, Tell } from "./bench.ts";
import { path, records, type Installation, withInstallation } from "./demo-installation.ts";

const app = `${path}/forms/opportunity`;
const pagesOfAView = 1000;

/**
 * What reading takes among very many records: pages of every view of the app from the first to the thousandth, totals
 * that are known and totals after a change, and a filter that no index serves.
 */
export const pages: Bench = {
  size: 1_000_000,
  run: (tell, size) =>
    withInstallation(
      size,
      () => Promise.resolve(),
      async (installation) => {
        await views(tell, installation);
        await totals(tell, installation);
        await filters(tell, installation);
      },
    ),
};

async function views(tell: Tell, { admin }: Installation): Promise<void> {
  const { body } = await admin.get(path);
  const { definition } = body as { definition: { forms: { name: string; views: { name: string }[] }[] } };
  const all: number[] = [];
  for (const { name } of definition.forms.find((form) => form.name === "opportunity")?.views ?? []) {
    const times: number[] = [];
    let next: string | null = "";
    while (next !== null && times.length < pagesOfAView) {
      const cursor = next === "" ? "" : `&cursor=${encodeURIComponent(next)}`;
      const begun = performance.now();
      const page = await admin.get(`${records}?view=${name}&limit=50${cursor}`);
      times.push(performance.now() - begun);
      if (page.status !== 200) throw new Error(page.text);
      next = page.body.next as string | null;
    }
    tell(`${name}: first page`, times[0] ?? Number.NaN, "ms");
    tell(`${name}: ${String(times.length)} pages, p95`, p95(times), "ms");
    all.push(p95(times));
  }
  tell("slowest page of 50 of a view, p95", Math.max(...all), "ms");
}

async function totals(tell: Tell, { admin }: Installation): Promise<void> {
  const asked = `${app}/aggregate?group=_stage&measure=count`;
  await admin.get(asked);
  tell("aggregate by stage, nothing changed", await timed(() => admin.get(asked)), "ms");
  const { body } = await admin.get(`${records}?limit=1`);
  const [{ id, revision }] = body.records as [{ id: string; revision: number }];
  await admin.patch(`${records}/${id}`, { data: { needDescription: "Another" } }, revision);
  tell("aggregate by stage, after a change", await timed(() => admin.get(asked)), "ms");
}

async function filters(tell: Tell, { admin }: Installation): Promise<void> {
  const filter = encodeURIComponent(JSON.stringify({ properties: { satisfaction: { const: 1 } } }));
  const asked = `${records}?limit=50&filter=${filter}`;
  tell("a filter without an index", await timed(() => admin.get(asked)), "ms");
}

async function timed(
  work: () => Promise<{ readonly status: number; readonly text: string }>,
): Promise<number> {
  const begun = performance.now();
  const { status, text } = await work();
  if (status !== 200) throw new Error(text);
  return performance.now() - begun;
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
}
