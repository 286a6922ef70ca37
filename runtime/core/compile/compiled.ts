import type {
  AccessDefinition,
  AppDocument,
  ApprovalDefinition,
  ChecklistItem,
  EffectDefinition,
  FieldSchema,
  FormDefinition,
  GradeDefinition,
  LayoutItem,
  StageDefinition,
  TransitionDefinition,
  ViewDefinition,
} from "../definition/generated/definition.ts";
import type { CompiledCondition } from "../condition/compiled-condition.ts";
import type { CompiledFormula } from "../formula/formula.ts";
import type { FieldKind, ValueCheck } from "../fields/field-kind.ts";
import type { Text } from "../definition/text.ts";
import type { Json } from "../json.ts";
import type { CriterionResult } from "./criterion-result.ts";

/** An app's definition after checks and compilation; frozen, made once per version and process. */
export interface CompiledApp {
  readonly name: string;
  readonly version: number;
  readonly document: AppDocument;
  readonly defaultLocale: string;
  readonly timeZone: string;
  /** Every role with all the roles that it inherits, itself included. */
  readonly roles: ReadonlyMap<string, ReadonlySet<string>>;
  readonly forms: ReadonlyMap<string, CompiledForm>;
}

export interface CompiledForm {
  readonly name: string;
  readonly definition: FormDefinition;
  /** Own fields in the order of the definition. */
  readonly fields: ReadonlyMap<string, CompiledField>;
  readonly recordTitle: CompiledFormula;
  /** Names of own formula fields and roll-ups in the order in which they must be computed. */
  readonly derivedOrder: readonly string[];
  /** Formula fields that depend on the time, themselves or through others: computed on read, never stored. */
  readonly volatileFields: ReadonlySet<string>;
  /** A formula, or what empties a field, reads the record's score or grade, so they must be known before it is derived. */
  readonly derivesFromScore: boolean;
  readonly checks: readonly CompiledRule[];
  readonly pipelines: ReadonlyMap<string, CompiledPipeline>;
  readonly views: readonly ViewDefinition[];
  readonly layout: readonly LayoutItem[];
  readonly access: readonly AccessDefinition[];
  readonly required: ReadonlySet<string>;
  /**
   * Which fields of referenced records its formulas and filters read, by reference: a field's name, or `table/column`.
   * What must be loaded to decide.
   */
  readonly readsThrough: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of these, what its stored formulas, its title and its score read: what must be derived anew when that changes. */
  readonly derivesThrough: ReadonlyMap<string, ReadonlySet<string>>;
  readonly rollups: readonly CompiledRollup[];
  /** Own fields by the steps that have something to ask of them: a form has many, and few of them are asked. */
  readonly steps: FieldsByStep;
}

export interface FieldsByStep {
  /** What somebody enters, judged by itself. */
  readonly values: readonly CompiledField[];
  /** Choices of which some option has a condition. */
  readonly options: readonly CompiledField[];
  /** References with a filter, and tables with such a column. */
  readonly references: readonly CompiledField[];
  /** What the form, a condition or some stage may require. */
  readonly required: readonly CompiledField[];
  /** What somebody enters and is emptied while it is hidden. */
  readonly clearing: readonly CompiledField[];
}

export interface CompiledField {
  readonly name: string;
  readonly schema: FieldSchema;
  readonly kind: FieldKind;
  readonly title: Text;
  readonly check: ValueCheck;
  readonly visibleWhen: CompiledCondition | null;
  readonly requiredWhen: CompiledCondition | null;
  readonly readOnlyWhen: CompiledCondition | null;
  /** Nobody writes it: formula, roll-up, serial, or `readOnly`. */
  readonly readOnly: boolean;
  readonly formula: CompiledFormula | null;
  readonly defaultFormula: CompiledFormula | null;
  readonly defaultValue: Json | undefined;
  readonly clearWhenHidden: boolean;
  readonly unique: boolean;
  /** Columns of a table field, by name. */
  readonly columns: ReadonlyMap<string, CompiledField> | null;
  /** Option constants of a choice with the condition under which each is offered. */
  readonly options: ReadonlyMap<string, CompiledCondition | null> | null;
  /** The condition that a referenced record must meet (over the referenced form's fields). */
  readonly filter: CompiledCondition | null;
}

export interface CompiledRollup {
  readonly field: string;
  /** The form that is summed up, and its reference field that leads here. */
  readonly form: string;
  readonly via: string;
  readonly aggregate: "count" | "sum" | "min" | "max" | "average" | "latest";
  readonly source: string | null;
  readonly when: CompiledCondition | null;
}

/** A named condition that must hold, with what to say when it does not. */
export interface CompiledRule {
  readonly name: string;
  readonly when: CompiledCondition;
  readonly message: Text;
  readonly fields: readonly string[];
  /** Of the problem where it does not hold. */
  readonly pointer: string;
  readonly params: { readonly rule: string; readonly fields: readonly string[] };
}

export interface CompiledPipeline {
  readonly name: string;
  readonly title: Text;
  readonly initial: readonly string[];
  readonly stages: ReadonlyMap<string, CompiledStage>;
  readonly transitions: ReadonlyMap<string, CompiledTransition>;
  /** Transitions that leave a stage, in the order of the definition. */
  readonly leaving: ReadonlyMap<string, readonly CompiledTransition[]>;
  readonly scorecard: CompiledScorecard | null;
  readonly probabilityField: string | null;
}

export interface CompiledStage {
  readonly name: string;
  readonly definition: StageDefinition;
  readonly kind: "open" | "won" | "lost";
  /** Position in the pipeline, from 0. */
  readonly index: number;
  readonly entry: readonly CompiledRule[];
  readonly fields: ReadonlyMap<string, "required" | "readOnly" | "hidden">;
  readonly checklist: readonly ChecklistItem[];
}

export interface CompiledTransition {
  readonly name: string;
  readonly definition: TransitionDefinition;
  readonly from: ReadonlySet<string>;
  readonly to: string;
  readonly roles: ReadonlySet<string> | null;
  readonly who: "anyone" | "owner" | "team";
  readonly guards: readonly CompiledRule[];
  readonly ask: readonly string[];
  readonly commentRequired: boolean;
  readonly approval: CompiledApproval | null;
  readonly effects: readonly CompiledEffect[];
}

export interface CompiledApproval {
  readonly definition: ApprovalDefinition;
  readonly steps: readonly {
    readonly roles: ReadonlySet<string>;
    readonly rule: "any" | "all";
    readonly when: CompiledCondition | null;
  }[];
}

export interface CompiledEffect {
  readonly definition: EffectDefinition;
  readonly set: ReadonlyMap<string, { readonly formula: CompiledFormula } | { readonly value: Json }>;
}

export interface CompiledScorecard {
  readonly maximum: number;
  readonly criteria: readonly CompiledCriterion[];
  /** From the highest to the lowest. */
  readonly grades: readonly GradeDefinition[];
}

export interface CompiledCriterion {
  readonly name: string;
  readonly title: Text;
  readonly weight: number;
  readonly mode: "first" | "sum";
  readonly rules: readonly {
    readonly when: CompiledCondition | null;
    readonly points: number | CompiledFormula;
    readonly because: Text | null;
    /** What comes of it where it is the one that matches, if no record changes that. */
    readonly result: CriterionResult | null;
  }[];
  /** What comes of it where no rule matches. */
  readonly unmatched: CriterionResult;
  /** The field whose moment counts, and the half-life in days. */
  readonly decay: { readonly since: string; readonly halfLife: number } | null;
}
