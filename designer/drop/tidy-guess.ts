import type { Guess } from "../../runtime/core/guess/guess.ts";

/** The guess with a title wherever somebody has emptied one: the column's, the file's or the stage's own. */
export function tidyGuess({ tables }: Guess): Guess {
  return {
    tables: tables.map((table) => ({
      ...table,
      title: titleOr(table.title, table.table, table.form),
      columns: table.columns.map((column) => ({
        ...column,
        title: titleOr(column.title, column.header, column.name),
      })),
      pipeline: table.pipeline && {
        ...table.pipeline,
        stages: table.pipeline.stages.map((stage) => ({
          ...stage,
          title: titleOr(stage.title, stage.values[0] ?? "", stage.name),
        })),
      },
    })),
  };
}

function titleOr(...titles: readonly string[]): string {
  const found = titles.map((title) => title.trim()).find((title) => title !== "");
  return (found ?? "").slice(0, 80);
}
