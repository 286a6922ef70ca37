import { availableParallelism, cpus, totalmem } from "node:os";
import type { Bench, Tell } from "./bench.ts";
import {
  type Budget,
  budgetOf,
  eachBench,
  isKept,
  type Measured,
  ofOtherSizes,
  unmeasured,
} from "./budget.ts";
import writtenBudgets from "./budgets.json" with { type: "json" };

/**
 * `npm run bench` measures everything, `npm run bench -- NAME … [SIZE]` what is named: a table of figures beside their
 * budgets, with the machine, and exit 1 where a budget is missed. Which budgets hold for another size is said at the end.
 */
const benches: { readonly [name: string]: () => Promise<Bench> } = {
  installed: async () => (await import("./installed.ts")).installed,
  engine: async () => (await import("./engine.ts")).engine,
  wire: async () => (await import("./wire.ts")).wire,
  start: async () => (await import("./start.ts")).start,
  form: async () => (await import("./form.ts")).form,
  board: async () => (await import("./board.ts")).board,
  "large-form": async () => (await import("./large-form.ts")).largeForm,
  requests: async () => (await import("./requests.ts")).requests,
  "requests-postgres": async () => (await import("./requests.ts")).requestsOnPostgres,
  "by-hand": async () => (await import("./by-hand.ts")).byHand,
  postgres: async () => (await import("./postgres.ts")).postgres,
  imports: async () => (await import("./imports.ts")).imports,
  "imports-postgres": async () => (await import("./imports.ts")).importsOnPostgres,
  search: async () => (await import("./search.ts")).search,
  "search-postgres": async () => (await import("./search.ts")).searchOnPostgres,
  pages: async () => (await import("./pages.ts")).pages,
  "pages-postgres": async () => (await import("./pages.ts")).pagesOnPostgres,
  impact: async () => (await import("./impact.ts")).impact,
  "impact-postgres": async () => (await import("./impact.ts")).impactOnPostgres,
  memory: async () => (await import("./memory.ts")).memory,
};

const told = process.argv.slice(2);
const size = /^\d+$/.test(told.at(-1) ?? "") ? told.pop() : undefined;
const unknown = told.filter((name) => benches[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(", ")}: ${Object.keys(benches).join(", ")}.\n`);
  process.exit(2);
}
const chosen = Object.entries(benches).filter(([name]) => told.length === 0 || told.includes(name));

const processors = cpus();
const fits = ({ processors: wanted = 1 }: Budget) => wanted <= availableParallelism();
const everyBudget = eachBench(writtenBudgets);
const budgets = everyBudget.filter(fits);
const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
print(`${String(processors.length)} × ${processors[0]?.model ?? "?"}, ${memory}, Node ${process.version}\n`);

const measured: Measured[] = [];
const sizes = new Map<string, number>();
const broken: string[] = [];
for (const [name, load] of chosen) {
  const bench = await load();
  const at = size === undefined ? bench.size : Number(size);
  sizes.set(name, at);
  print(`\n${name} (${at.toLocaleString("en")})\n`);
  const tell: Tell = (figure, value, unit) => {
    const one = { bench: name, size: at, figure, value };
    measured.push(one);
    row(figure, value, unit, budgetOf(budgets, one));
  };
  try {
    await bench.run(tell, at);
  } catch (error) {
    // The others can still be measured.
    broken.push(name);
    print(`  ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
}

const missed = measured.filter((one) => {
  const budget = budgetOf(budgets, one);
  return budget !== undefined && !isKept(budget, one.value);
});
const silent = unmeasured(budgets, sizes, measured);
for (const { bench, figure } of [...missed, ...silent]) print(`\nMISSED: ${bench}: ${figure}`);
for (const name of broken) print(`\nBROKEN OFF: ${name}`);
for (const budget of everyBudget.filter((one) => sizes.has(one.bench) && !fits(one)))
  print(`\nNot held to its budget with fewer than ${String(budget.processors)} processors: ${budget.figure}`);
const others = ofOtherSizes(everyBudget, sizes);
for (const [command, figures] of others)
  print(`\nNOT MEASURED: ${figures.join("; ")}\n  They are by: ${command}`);
const isKeptAll = missed.length + silent.length + broken.length === 0;
const kept = others.size === 0 ? "Every budget is kept." : "Every budget that was measured is kept.";
print(isKeptAll ? `\n${kept}\n` : "\n");
process.exit(isKeptAll ? 0 : 1);

function row(figure: string, value: number, unit: string, budget: Budget | undefined): void {
  const shown = value.toFixed(value < 10 ? 2 : 1).padStart(12);
  const bound = budget && (budget.most === undefined ? `≥ ${budget.least ?? ""}` : `≤ ${budget.most}`);
  const verdict = budget && (isKept(budget, value) ? "kept" : "MISSED");
  print(`  ${figure.padEnd(64)}${shown} ${unit.padEnd(10)}${(bound ?? "").padEnd(10)}${verdict ?? ""}\n`);
}

function print(text: string): void {
  process.stdout.write(text);
}
