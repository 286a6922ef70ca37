import type { FieldSchema } from "../definition/generated/definition.ts";
import type { ValueCheck } from "../fields/field-kind.ts";
import { isEmpty } from "../fields/is-empty.ts";
import { kindNameOf } from "../fields/kind-name-of.ts";
import { kindOf } from "../fields/kind-of.ts";
import type { Json } from "../json.ts";
import type { Problem } from "../problem/problem.ts";

/** Stand for what is known only when somebody installs the app. */
const someday = "2026-03-31";
const sometime = "2026-03-31T09:00:00.000Z";
const somebody = "person";

/** What is made narrower while an app lives; old demo data does not stand in the way of that. */
const narrowed: ReadonlySet<string> = new Set([
  "too-long",
  "too-short",
  "too-large",
  "too-small",
  "too-many-items",
  "too-few-items",
  "too-many-decimals",
  "required",
  "unknown-field",
]);

/**
 * Tells which values that demo records hold of one field are of a wrong type or none of its options. Bounds and patterns
 * are not tried, and what nobody fills in is not looked at.
 */
export function demoShapes(field: FieldSchema): (value: Json, pointer: string) => readonly Problem[] {
  const kind = kindNameOf(field);
  if (kind === undefined || kind === "formula" || kind === "rollup" || kind === "serial") return () => [];
  const check: ValueCheck = kindOf(field).compileCheck(field, { kindOf, matches: () => true });
  return (value, pointer) => {
    const real = installed(value, field);
    return isEmpty(real) ? [] : check(real, pointer).filter(({ code }) => !narrowed.has(code));
  };
}

/** A value such as it would be once it is installed: days and people made real, in the stored spelling. */
function installed(value: Json, field: FieldSchema): Json {
  const kind = kindNameOf(field);
  if (kind === undefined) return value;
  if (isRelative(value)) return kind === "date" ? someday : sometime;
  if (kind === "table" && Array.isArray(value)) return value.map((row: Json) => installedRow(row, field));
  if (Array.isArray(value) && kind === "users")
    return value.map((item: Json, index) => (typeof item === "string" ? `${somebody}${index}` : item));
  if (typeof value === "string" && kind === "user") return somebody;
  return kindOf(field).normalise(value, field);
}

function installedRow(row: Json, { items }: FieldSchema): Json {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return row;
  const cells = Object.entries(row).map(([name, cell]) => {
    const column = items?.properties[name];
    return [name, column === undefined ? cell : installed(cell, column)] as const;
  });
  return Object.fromEntries(cells);
}

function isRelative(value: Json): boolean {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, "today")
  );
}
