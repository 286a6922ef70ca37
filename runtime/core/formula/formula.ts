import type { Json, JsonObject } from "../json.ts";

/** A type of which a field, a row's column or a result can be. Money and percent are exact decimal numbers. */
export type FormulaScalarType = "number" | "text" | "boolean" | "date" | "date-time";

/** The type of a formula or a field in it; a list is what `choices`, `users` and the like hold. */
export type FormulaType = FormulaScalarType | `${FormulaScalarType}-list`;

/** What the names in a formula mean; whoever compiles a formula passes it, so that formulas know no registry. */
export interface FormulaScope {
  /** The type of an own or system field; undefined where there is none or no formula can read it. */
  type(name: string): FormulaType | undefined;
  /** The fields of the form that a reference field leads to: `account.name`. */
  reference(name: string): FormulaScope | undefined;
  /** The columns of a table field: `lines.price` is a list, one item a row. */
  table(name: string): FormulaScope | undefined;
  /** Every name that may be read here, for suggestions. */
  names(): readonly string[];
}

/** What a formula reads when it runs. A value of another type than the scope announced counts as blank. */
export interface FormulaFacts {
  value(name: string): Json | undefined;
  /** A field of the record that a reference field leads to. */
  through(reference: string, field: string): Json | undefined;
  /** An ISO instant, and the IANA zone in which "today" is. */
  readonly now: string;
  readonly timeZone: string;
}

/** A formula that passed every check: the closures are made once, evaluating cannot fail on a type. */
export interface CompiledFormula {
  readonly source: string;
  readonly type: FormulaType;
  /** Own and system fields that it reads, the references and tables of its paths included. */
  readonly reads: ReadonlySet<string>;
  /** Fields of referenced records that it reads, each once. */
  readonly readsThrough: readonly {
    readonly reference: string;
    readonly field: string;
  }[];
  /** True where the outcome depends on the time (`TODAY()`, `NOW()`). */
  readonly volatile: boolean;
  /** The result, null for blank. Never throws for any JSON in the facts, and its cost is bounded. */
  evaluate(facts: FormulaFacts): Json;
}

/** A mistake in a formula: `from` and `to` are offsets into its source, in UTF-16 units. */
export interface FormulaProblem {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly params: JsonObject;
}

export type FormulaResult =
  | { readonly formula: CompiledFormula; readonly problems: readonly [] }
  | { readonly formula: null; readonly problems: readonly FormulaProblem[] };
