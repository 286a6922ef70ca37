import { textIn } from "../../runtime/core/definition/text.ts";
import type { Cell } from "../../runtime/core/cells/cell.ts";
import type { DataTable } from "../../runtime/core/cells/data-table.ts";
import { looseKey } from "../../runtime/core/cells/loose-key.ts";
import { asWritten } from "../../runtime/core/cells/neutralise.ts";
import { isBlankCell, readCell } from "../../runtime/core/cells/read-cell.ts";
import type { CompiledField } from "../../runtime/core/compile/compiled.ts";
import { isEmpty } from "../../runtime/core/fields/is-empty.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { Json, JsonObject } from "../../runtime/core/json.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import type { Place } from "../engine/engine-context.ts";
import type { ImportLinks } from "./import-links.ts";
import type { ImportIssue } from "./import-report.ts";
import type { PreparedImport } from "./prepared-import.ts";

/** A row of the file as the record that it shall become, with what its cells say that cannot be used. */
export interface ImportRow {
  /** Its position in the table, and its number in the file. */
  readonly index: number;
  readonly number: number;
  readonly data: RecordData;
  readonly stage: string | null;
  readonly owner: string | null;
  readonly problems: readonly ImportIssue[];
  readonly warnings: readonly ImportIssue[];
  /** Whether it refers to a record of the same form that is not there yet. */
  readonly waits: boolean;
}

/** Reads one row of the file. */
export function readImportRow(
  place: Place,
  prepared: PreparedImport,
  links: ImportLinks,
  table: DataTable,
  index: number,
): ImportRow {
  const cells = table.rows[index] ?? [];
  const number = table.numbers[index] ?? index + 2;
  const problems: ImportIssue[] = [];
  const warnings: ImportIssue[] = [];
  const issue = (column: string, code: string, field: string, params: JsonObject): ImportIssue => ({
    row: number,
    column,
    problem: { code, pointer: field === "" ? "" : `/${field}`, params },
  });
  const data: { [field: string]: Json } = {};
  let waits = false;
  for (const { index: at, header, field, reading, lenient } of prepared.columns) {
    const context = { timeZone: place.app.timeZone, find: links.find };
    const read = readCell(field.schema, cells[at] ?? null, reading, context);
    if ("code" in read) {
      waits ||= read.code === "no-such-record" && links.isOwn(field.name);
      (lenient ? warnings : problems).push(issue(header, read.code, field.name, read.params));
      continue;
    }
    const refused = lenient ? refusedBy(field, read.value) : undefined;
    if (refused !== undefined) {
      warnings.push({ row: number, column: header, problem: refused });
      continue;
    }
    if (read.value !== undefined) data[field.name] = read.value;
    for (const value of read.loosely ?? []) {
      warnings.push(issue(header, "matched-loosely", field.name, { value: value.slice(0, 120) }));
    }
  }
  const stage = stageIn(place, prepared, textOf(cells[prepared.stage?.index ?? -1]));
  if (stage === undefined) {
    const value = textOf(cells[prepared.stage?.index ?? -1]).slice(0, 120);
    problems.push(issue(prepared.stage?.header ?? "", "no-such-stage", "", { value }));
  }
  const owner = ownerIn(links, textOf(cells[prepared.owner?.index ?? -1]));
  if (owner !== null && "code" in owner) {
    problems.push(issue(prepared.owner?.header ?? "", owner.code, "", owner.params));
  }
  const found = owner !== null && "id" in owner ? owner.id : null;
  return { index, number, data, stage: stage ?? null, owner: found, problems, warnings, waits };
}

/** Why a field does not take a value that could be read, such as a telephone number without digits. */
function refusedBy(field: CompiledField, value: Json | undefined): Problem | undefined {
  if (value === undefined) return undefined;
  const stored = field.kind.normalise(value, field.schema);
  return isEmpty(stored) ? undefined : field.check(stored, `/${field.name}`)[0];
}

function textOf(cell: Cell | undefined): string {
  if (cell === undefined || isBlankCell(cell)) return "";
  return typeof cell === "string" ? asWritten(cell).trim() : String(cell);
}

/** The stage that a text means; null where it is blank, undefined where it means none. */
function stageIn(
  { app }: Place,
  { stage, pipeline }: PreparedImport,
  text: string,
): string | null | undefined {
  if (stage === null || pipeline === null || text === "") return null;
  const named = Object.hasOwn(stage.values, text) ? stage.values[text] : undefined;
  if (named !== undefined) return pipeline.stages.has(named) ? named : undefined;
  if (pipeline.stages.has(text)) return text;
  const key = looseKey(text);
  for (const { name, definition } of pipeline.stages.values()) {
    const titles =
      typeof definition.title === "string" ? [definition.title] : Object.values(definition.title);
    if ([name, textIn(definition.title, app.defaultLocale), ...titles].some((one) => looseKey(one) === key))
      return name;
  }
  return undefined;
}

function ownerIn(links: ImportLinks, text: string) {
  if (text === "" || text === "–") return null;
  const found = links.owner(text);
  const params = { value: text.slice(0, 120) };
  if (found === "none") return { code: "unknown-user", params };
  return found === "several" ? { code: "several-records", params } : found;
}
