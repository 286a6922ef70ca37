import type { FormulaType } from "../formula/formula.ts";
import type { ConditionOperator } from "./compiled-condition.ts";

/** What the values of a field are to a condition. People, teams, options and references are text. */
export type ConditionType = "number" | "text" | "boolean" | "date" | "date-time" | "list" | "address";

/** A field as conditions see it. */
export interface ConditionField {
  readonly type: ConditionType;
  /** What may be asserted about it; `present` always may. */
  readonly operators: readonly ConditionOperator[];
  /** True where its value changes with time alone. */
  readonly volatile?: boolean;
  /** The names of the definition that alone can be its values, where a condition may compare it with no other. */
  readonly names?: NamedValues;
}

/** Names that a definition gives: of options, stages, … */
export interface NamedValues {
  readonly what: "option" | "form" | "pipeline" | "stage" | "stageKind" | "grade";
  readonly known: ReadonlySet<string>;
}

/**
 * What the names in a condition mean: an own field or a system field of a form, or a column of a table.
 * Whoever compiles a condition passes it, so that conditions know no registry. A field that may not be seen
 * is undefined like one that does not exist.
 */
export interface ConditionScope {
  field(name: string): ConditionField | undefined;
  /** The properties of the form whose own fields these are, where it is one. */
  readonly among?: object;
  /** The names that may be offered in place of an unknown one. */
  readonly names?: () => Iterable<string>;
}

/** The type under which conditions see a field of this formula type; tables and files are lists too. */
export function conditionType(type: FormulaType | undefined): ConditionType {
  return type === undefined || type.endsWith("-list") ? "list" : (type as ConditionType);
}
