import type {
  AccessDefinition,
  FieldSchema,
  FormDefinition,
  LayoutItem,
  ViewDefinition,
} from "../definition/generated/definition.ts";
import { fieldFromGuess } from "./field-from-guess.ts";
import type { ColumnGuess, Guess, TableGuess } from "./guess.ts";
import { pipelineFromGuess } from "./pipeline-from-guess.ts";
import { numberedTexts, readyTexts } from "../definition/ready-texts.ts";

const inSection = 12;
const inList = 8;
const onCard = 4;
const unlisted: ReadonlySet<string> = new Set(["long-text"]);

/** The form that a table becomes, for people with `role`; null where no column is left of it. */
export function formFromGuess(guess: Guess, table: TableGuess, role: string): FormDefinition | null {
  const fields = table.columns.flatMap((column) => {
    const field = fieldFromGuess(guess, column);
    return field === null ? [] : [{ column, field }];
  });
  const [first] = fields;
  if (first === undefined) return null;
  const chosen = fields.find(({ column }) => column.column === table.recordTitle) ?? first;
  const properties = Object.fromEntries(fields.map(({ column, field }) => [column.name, field]));
  const required = fields.filter(({ column }) => column.required).map(({ column }) => column.name);
  return {
    name: table.form,
    title: table.title,
    recordTitle: titleFormula(guess, chosen),
    schema: { type: "object", ...(required.length > 0 && { required }), properties },
    layout: layoutOf(fields.map(({ column }) => column.name)),
    ...(table.pipeline !== null && { pipelines: [pipelineFromGuess(table.pipeline)] }),
    views: viewsOf(table, fields, chosen.column),
    access: [accessOf(role)],
  };
}

/** What a record is called: a reference by the name of what it leads to, where that has a field. */
function titleFormula(
  guess: Guess,
  { column, field }: { readonly column: ColumnGuess; readonly field: FieldSchema },
): string {
  const { reference, existing, name } = column;
  if (field.format !== "reference") return name;
  if (reference === null) return typeof existing?.by === "string" ? `${name}.${existing.by}` : name;
  const target = guess.tables[reference.table]?.columns[reference.column];
  const isThere = target !== undefined && fieldFromGuess(guess, target) !== null;
  return isThere ? `${name}.${target.name}` : name;
}

function layoutOf(names: readonly string[]): LayoutItem[] {
  const sections: LayoutItem[] = [];
  for (let start = 0; start < names.length; start += inSection) {
    const number = sections.length + 1;
    const fields = names.slice(start, start + inSection);
    const title = number === 1 ? readyTexts.details : numberedTexts.details(number);
    sections.push({ section: `details-${String(number)}`, title, columns: 2, fields });
  }
  return sections;
}

function viewsOf(
  { pipeline, title }: TableGuess,
  fields: readonly { readonly column: ColumnGuess }[],
  named: ColumnGuess,
): ViewDefinition[] {
  const names = fields.filter(({ column }) => !unlisted.has(column.kind)).map(({ column }) => column.name);
  const listed = names.length === 0 ? [named.name] : names;
  const columns = [...listed.slice(0, inList), ...(pipeline === null ? [] : ["_stage"])];
  const list: ViewDefinition = { name: "all", title: readyTexts.all, kind: "list", columns };
  if (pipeline === null) return [list];
  const others = listed.filter((name) => name !== named.name).slice(0, onCard);
  const card = others.length === 0 ? [named.name] : others;
  return [{ name: "board", title, kind: "board", pipeline: "pipeline", card }, list];
}

function accessOf(role: string): AccessDefinition {
  return { role, can: ["create", "read", "update", "delete", "assign", "import", "export"], records: "all" };
}
