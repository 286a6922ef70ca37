import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { formFromGuess } from "../../runtime/core/guess/form-from-guess.ts";
import type { Guess } from "../../runtime/core/guess/guess.ts";
import type { ImportPlan } from "../../runtime/core/guess/import-plan.ts";
import { importOrder, planFromGuess } from "../../runtime/core/guess/plan-from-guess.ts";
import { freshName } from "../draft/fresh-name.ts";
import type { TableSource } from "./drop-read.ts";

/** The rows of a file that are to become records of a form, and how. */
export interface RowsJob {
  readonly form: string;
  readonly title: string;
  readonly file: File;
  readonly plan: ImportPlan;
  readonly rows: number;
}

/** The jobs that bring the rows in, in the order of their references; none for a table without rows. */
export function rowsJobs(
  guess: Guess,
  sources: readonly TableSource[],
  files: readonly File[],
): readonly RowsJob[] {
  return importOrder(guess).flatMap((at) => {
    const table = guess.tables[at];
    const source = sources[at];
    const file = files[source?.file ?? -1];
    if (table === undefined || table.rows === 0 || file === undefined) return [];
    const plan = planFromGuess(guess, table);
    const sheet = source?.sheet ?? null;
    const { form, title, rows } = table;
    return [{ form, title, file, rows, plan: sheet === null ? plan : { ...plan, sheet } }];
  });
}

/** The guess with names for its forms that an app's own forms do not have. */
export function besideForms(guess: Guess, taken: readonly string[]): Guess {
  const names = [...taken];
  return {
    tables: guess.tables.map((table) => {
      const form = freshName(table.form, names);
      names.push(form);
      return { ...table, form };
    }),
  };
}

/** The forms that a guess describes, for everybody who has one of these roles. */
export function formsFromGuess(guess: Guess, roles: readonly string[]): readonly FormDefinition[] {
  return guess.tables.flatMap((table) => {
    const form = formFromGuess(guess, table, roles[0] ?? "");
    if (form === null) return [];
    const access = roles.flatMap((role) => (form.access ?? []).map((right) => ({ ...right, role })));
    return [{ ...form, access }];
  });
}
