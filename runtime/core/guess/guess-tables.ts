import type { DataTable } from "../cells/data-table.ts";
import { columnFacts, type ColumnFacts } from "./column-facts.ts";
import type { ColumnGuess, Guess, GuessOptions, PipelineGuess, TableGuess } from "./guess.ts";
import { candidatesOf, guessColumn } from "./guess-column.ts";
import { guessPipeline } from "./guess-pipeline.ts";
import { guessReferences } from "./guess-references.ts";
import { guessTitle } from "./guess-title.ts";
import { fieldNames, plainNames, tidyTitle } from "./names.ts";
import { sinceColumns } from "./since-columns.ts";

const optionBudget = 400;

/**
 * Takes tables that belong together for the forms of an app: what each column holds, what refers to what, and which column
 * has the stages of a pipeline. Pure and bounded: the same tables give the same guess. Every part says how sure it is, and
 * can be corrected before anything is made of it.
 */
export function guessTables(tables: readonly DataTable[], options: GuessOptions): Guess {
  const facts = tables.map((table) => table.header.map((_, column) => columnFacts(table, column)));
  const pipelines = facts.map(bestPipeline);
  const referring = facts.map((columns, table) =>
    columns.filter(({ column }) => column !== pipelines[table]?.column),
  );
  const references = guessReferences(referring);
  const forms = plainNames(
    tables.map(({ name }) => name),
    "form",
  );
  return {
    tables: tables.map((table, index): TableGuess => {
      const names = fieldNames(table.header);
      const pipeline = pipelines[index] ?? null;
      const guessed = (facts[index] ?? []).map((one) =>
        guessColumn(one, {
          name: names[one.column] ?? `field${String(one.column + 1)}`,
          candidates: candidatesOf(one, options),
          reference: references.get(`${String(index)} ${String(one.column)}`) ?? null,
          pipeline: pipeline?.column === one.column ? pipeline : null,
          options,
        }),
      );
      const columns = withinBudget(guessed);
      return {
        table: table.name,
        form: forms[index] ?? `form-${String(index + 1)}`,
        title: tidyTitle(table.name, `Form ${String(index + 1)}`),
        rows: table.rows.length,
        recordTitle: guessTitle(columns),
        columns,
        pipeline: columns.length > 1 ? pipeline : null,
        since: sinceColumns(columns),
      };
    }),
  };
}

function bestPipeline(columns: readonly ColumnFacts[]): PipelineGuess | null {
  if (columns.length < 2) return null;
  const found = columns.flatMap((facts) => guessPipeline(facts) ?? []);
  return found.toSorted((a, b) => b.confidence - a.confidence)[0] ?? null;
}

/** A form has a size: of very many choices, the later ones become text. */
function withinBudget(columns: readonly ColumnGuess[]): readonly ColumnGuess[] {
  let left = optionBudget;
  return columns.map((column) => {
    left -= column.options.length;
    return left >= 0 ? column : { ...column, kind: "text", options: [], confidence: 0.3 };
  });
}
