import type { FieldSchema } from "../definition/generated/definition.ts";
import type { ConditionOperator } from "../condition/compiled-condition.ts";
import type { ConditionType } from "../condition/condition-scope.ts";
import type { FormulaType } from "../formula/formula.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Problem } from "../problem/problem.ts";
import type { FieldKindName } from "./field-kind-name.ts";

/** The storage of a kind: the column's type and how a value goes in and out of it. */
export interface FieldStorage {
  /** `minor` is an integer of minor units (money); `json` is text that holds JSON. */
  readonly column: "text" | "integer" | "real" | "minor" | "boolean" | "json";
  encode(value: Json, field: FieldSchema): string | number | null;
  decode(stored: string | number, field: FieldSchema): Json;
}

/** What showing a value needs from outside: the reader's locale and zone, and the names of what is referenced. */
export interface DisplayContext {
  readonly locale: string;
  readonly defaultLocale: string;
  readonly timeZone: string;
  /** The title of a referenced record, person, team or file; undefined where it may not be seen. */
  title(id: string): string | undefined;
  /** Another field of the same record, where there is one: money reads its currency from it. */
  value?(field: string): Json | undefined;
}

/** What a kind's check needs from outside itself: other kinds (for tables), and a linear-time pattern engine. */
export interface CheckContext {
  kindOf(field: FieldSchema): FieldKind;
  matches(pattern: string, value: string): boolean;
}

/** The values beside one that is checked, by field: those of its row, then those of its record. */
export type Siblings = (field: string) => Json | undefined;

/**
 * Checks one value of one field; `pointer` is the JSON pointer to it. Empty values never reach it. Where nothing is
 * known of the values beside it, what depends on them is not judged.
 */
export type ValueCheck = (value: Json, pointer: string, beside?: Siblings) => readonly Problem[];

/**
 * Everything that the engine knows about a kind of field. A kind is one folder name in two places: here and
 * in `ui/widgets`; the designer's panels for it are chosen in `designer/panels/field-panels.ts`.
 */
export interface FieldKind {
  readonly name: FieldKindName;
  /** The plain JSON Schema (strings for titles, allow-listed keywords) that Ajv, rjsf and type generation get. */
  plainSchema(field: FieldSchema, context: PlainSchemaContext): JsonObject;
  /** Brings an accepted spelling into the one stored form (UTC, NFC, …); gives back anything else untouched. */
  normalise(value: Json, field: FieldSchema): Json;
  compileCheck(field: FieldSchema, context: CheckContext): ValueCheck;
  readonly storage: FieldStorage;
  /** −1, 0 or 1 for two non-empty values; undefined where the kind has no order. */
  readonly compare: ((a: Json, b: Json) => number) | undefined;
  readonly operators: readonly ConditionOperator[];
  readonly formulaType: FormulaType | undefined;
  /** What its values are to a condition, where that does not follow from the formula type. */
  readonly conditionType?: ConditionType;
  /** What may be uploaded for it: the media types, told by the bytes themselves (null for any), and the most bytes. */
  readonly uploads?: { readonly media: readonly string[] | null; readonly largest: number };
  /** The text by which a value that is no text itself is searched. */
  searchText?(value: Json): string;
  /** How many decimal places a field stores; only for kinds that hold a number. */
  decimals?(field: FieldSchema): number;
  /** The value in words, for lists, history and export. */
  display(value: Json, field: FieldSchema, context: DisplayContext): string;
}

/** What `plainSchema` needs: the locale for titles, and other kinds (for tables). */
export interface PlainSchemaContext {
  readonly locale: string;
  readonly defaultLocale: string;
  kindOf(field: FieldSchema): FieldKind;
}
