// Generated from schema/*.schema.json by generate-types.ts (npm run generate). Change the schemas, not this file.
import type { Json } from "../../json.ts";
import type { Text } from "../text.ts";

/**
 * A section of fields, a tab with sections, or a text.
 */
export type LayoutItem = LayoutTab | (LayoutText | LayoutSection);
/**
 * A formula, or a value as it stands; null empties the field.
 */
export type SetValue =
  | {
      formula: string;
    }
  | {
      value: Json;
    };
export type FieldRight = "edit" | "read" | "hidden";
/**
 * One step of a run.
 */
export type AutomationStep =
  | CreateTaskStep
  | SendMailStep
  | NotifyStep
  | WaitStep
  | UpdateRecordStep
  | CreateRecordStep
  | AssignStep
  | WebhookStep
  | TransitionStep
  | BranchStep
  | StopStep;
/**
 * Whether the gate lets it through, or exactly what it says.
 */
export type ExpectedTransition =
  | boolean
  | {
      allowed: boolean;
      problems?: ExpectedProblem[];
    };
/**
 * An ISO date or instant, or an offset from the day of installation.
 */
export type DemoMoment =
  | string
  | {
      today: string;
    };

/**
 * A whole app as one document. As a folder, app.json holds all but the last five keys, with the names of the forms in `forms`.
 */
export interface AppDocument {
  /**
   * The level of the definition language.
   */
  language: 1;
  name: string;
  /**
   * Semantic version of the definition, such as 1.0.0.
   */
  version: string;
  title: Text;
  description?: Text;
  icon?: string;
  category?: string;
  defaultLocale: string;
  /**
   * An IANA time zone, such as Asia/Shanghai: it decides what today is.
   */
  timeZone: string;
  /**
   * @maxItems 50
   */
  roles?: RoleDefinition[];
  /**
   * In the order in which they are offered.
   *
   * @minItems 1
   * @maxItems 100
   */
  forms: FormDefinition[];
  /**
   * @maxItems 200
   */
  automations?: AutomationDefinition[];
  /**
   * @maxItems 50
   */
  dashboards?: DashboardDefinition[];
  /**
   * @maxItems 200
   */
  documents?: DocumentDefinition[];
  /**
   * @maxItems 1000
   */
  examples?: ExampleDefinition[];
  /**
   * Demo records by form.
   */
  demo?: {
    /**
     * @maxItems 5000
     */
    [k: string]: DemoRecord[];
  };
}
/**
 * A role of the app; it has everything that the roles it inherits have.
 */
export interface RoleDefinition {
  name: string;
  title: Text;
  description?: Text;
  inherits?: string[];
}
/**
 * A form: its fields, how they are laid out, what must hold, and the pipelines, views and rights of its records.
 */
export interface FormDefinition {
  name: string;
  title: Text;
  description?: Text;
  icon?: string;
  /**
   * The name that this form had in the published version.
   */
  renamedFrom?: string;
  /**
   * A formula: what a record is called in lists and links.
   */
  recordTitle: string;
  schema: FormSchema;
  /**
   * Fields that it leaves out are shown at the end.
   *
   * @maxItems 200
   */
  layout?: LayoutItem[];
  /**
   * @maxItems 200
   */
  checks?: CheckDefinition[];
  /**
   * @maxItems 20
   */
  pipelines?: PipelineDefinition[];
  /**
   * @maxItems 100
   */
  views?: ViewDefinition[];
  /**
   * @maxItems 100
   */
  access?: AccessDefinition[];
}
/**
 * The fields in order, and the names of those that are always required.
 */
export interface FormSchema {
  type: "object";
  required?: string[];
  properties: {
    [k: string]: FieldSchema;
  };
}
/**
 * A field. Its kind follows from type and format, and from oneOf (choice), items (table), x-pattern (serial), x-formula and x-rollup.
 */
export interface FieldSchema {
  type: "string" | "number" | "integer" | "boolean" | "array" | "object";
  format?:
    | "long-text"
    | "markdown"
    | "percent"
    | "rating"
    | "money"
    | "date"
    | "date-time"
    | "email"
    | "phone"
    | "url"
    | "address"
    | "user"
    | "users"
    | "team"
    | "reference"
    | "references"
    | "choices"
    | "tags"
    | "table"
    | "file"
    | "files"
    | "image"
    | "signature";
  title?: Text;
  /**
   * What the field means, shown below its title.
   */
  description?: Text;
  /**
   * Longer help, shown on demand.
   */
  "x-help"?: Text;
  "x-placeholder"?: Text;
  /**
   * The value of a new record, or of a new row of a table.
   */
  default?: Json;
  /**
   * The value of a new record, computed when it is created.
   */
  "x-default"?: {
    formula: string;
  };
  /**
   * Nobody writes it through data.
   */
  readOnly?: boolean;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  /**
   * A regular expression without look-around and back references, run in linear time.
   */
  pattern?: string;
  /**
   * Decimal places that are stored.
   */
  "x-decimals"?: number;
  /**
   * ISO 4217, such as CNY.
   */
  "x-currency"?: string;
  /**
   * The field of the same form that holds the currency.
   */
  "x-currencyField"?: string;
  /**
   * The options of a choice (type string) or of choices (type array), in order.
   *
   * @minItems 1
   * @maxItems 500
   */
  oneOf?: OptionDefinition[];
  items?: TableRowSchema;
  /**
   * No two records of the form have the same value. Upper and lower case differ, as do full and half width; blanks at the ends of a line of text do not.
   */
  "x-unique"?: boolean;
  /**
   * Searched, and filtered or sorted by often.
   */
  "x-indexed"?: boolean;
  "x-visibleWhen"?: Condition;
  "x-requiredWhen"?: Condition;
  "x-readOnlyWhen"?: Condition;
  /**
   * What happens to the value while x-visibleWhen does not hold; keep is the default.
   */
  "x-whenHidden"?: "keep" | "clear";
  /**
   * A role may see this derived field although it may not see what it is derived from.
   */
  "x-declassify"?: boolean;
  /**
   * The form that a reference leads to.
   */
  "x-form"?: string;
  /**
   * Only records of the other form for which this holds may be chosen.
   */
  "x-filter"?: Condition;
  /**
   * Copied when a record is chosen: own field → field of the chosen record.
   */
  "x-fill"?: {
    [k: string]: string;
  };
  /**
   * What happens here when the chosen record is deleted; restrict is the default.
   */
  "x-onDelete"?: "restrict" | "clear" | "keep";
  /**
   * Makes the field a serial, such as OPP-{yyyy}-{0000}: {yyyy} {yy} {mm} {dd}, and one group of zeros for the number.
   */
  "x-pattern"?: string;
  /**
   * Makes the field a formula.
   */
  "x-formula"?: string;
  "x-rollup"?: RollupDefinition;
  /**
   * Media types or endings of files that may be uploaded, such as application/pdf, image/* or .docx.
   *
   * @minItems 1
   * @maxItems 50
   */
  "x-accept"?: string[];
  /**
   * Bytes of one file.
   */
  "x-maxSize"?: number;
  /**
   * The name that this field had in the published version.
   */
  renamedFrom?: string;
}
/**
 * One option of a choice. x-when: offered only while this holds.
 */
export interface OptionDefinition {
  /**
   * The stored value.
   */
  const: string;
  title: Text;
  "x-color"?:
    | "gray"
    | "red"
    | "volcano"
    | "orange"
    | "gold"
    | "yellow"
    | "lime"
    | "green"
    | "cyan"
    | "blue"
    | "geekblue"
    | "purple"
    | "magenta";
  "x-when"?: Condition;
}
/**
 * What must hold of a record: a fixed subset of JSON Schema. An assertion on an empty field, or on a value of another type, is false; `not` makes it true.
 */
export interface Condition {
  /**
   * These fields are not empty.
   *
   * @minItems 1
   */
  required?: string[];
  /**
   * Assertions by field, system fields included.
   */
  properties?: {
    [k: string]: FieldAssertion;
  };
  /**
   * All of these hold.
   *
   * @minItems 1
   */
  allOf?: Condition[];
  /**
   * At least one of these holds.
   *
   * @minItems 1
   */
  anyOf?: Condition[];
  /**
   * This does not hold.
   */
  not?: Condition;
}
/**
 * What must hold of one field: all keys together.
 */
export interface FieldAssertion {
  const?: string | number | boolean;
  /**
   * @minItems 1
   * @maxItems 500
   */
  enum?: (string | number | boolean)[];
  minimum?: number | string;
  maximum?: number | string;
  exclusiveMinimum?: number | string;
  exclusiveMaximum?: number | string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  /**
   * One of the items is this value.
   */
  contains?: {
    const: string | number | boolean;
  };
  /**
   * Compares folded text: case, width and the accents of Latin and Greek letters do not matter.
   */
  "x-text"?: {
    op: "contains" | "startsWith" | "endsWith";
    value: string;
  };
  /**
   * Compares with another field of the same record.
   */
  "x-compare"?: {
    op: "eq" | "ne" | "lt" | "le" | "gt" | "ge";
    field: string;
  };
  /**
   * Compares a date or date-time with today or now, moved by an offset such as -P14D.
   */
  "x-relative"?: {
    op: "eq" | "ne" | "lt" | "le" | "gt" | "ge";
    to: "now" | "today";
    offset?: string;
  };
  /**
   * The field holds who acts (self), or one of the actor's teams or their members (team).
   */
  "x-actor"?: "self" | "team";
}
/**
 * The columns of a table field.
 */
export interface TableRowSchema {
  type: "object";
  required?: string[];
  properties: {
    [k: string]: FieldSchema;
  };
}
/**
 * A value over the records of another form that refer to this one.
 */
export interface RollupDefinition {
  /**
   * The form that is summed up.
   */
  form: string;
  /**
   * Its reference field that leads to this form.
   */
  via: string;
  aggregate: "count" | "sum" | "min" | "max" | "average" | "latest";
  /**
   * What is summed up; everything but count wants it.
   */
  field?: string;
  /**
   * Only records for which this holds.
   */
  when?: Condition;
}
/**
 * A page of the form.
 */
export interface LayoutTab {
  tab: string;
  title: Text;
  /**
   * @minItems 1
   * @maxItems 100
   */
  sections: (LayoutText | LayoutSection)[];
}
/**
 * Markdown between the fields.
 */
export interface LayoutText {
  text: Text;
}
/**
 * Fields under a heading, in columns.
 */
export interface LayoutSection {
  section: string;
  title?: Text;
  description?: Text;
  columns?: number;
  fields: string[];
}
/**
 * A condition that must always hold of a record, and the fields at which its message is shown.
 */
export interface CheckDefinition {
  name: string;
  when: Condition;
  message: Text;
  fields?: string[];
}
/**
 * The stages that a record goes through. A stage changes only by a transition; what is not drawn is not allowed.
 */
export interface PipelineDefinition {
  name: string;
  /**
   * The form's title, where there is none.
   */
  title?: Text;
  /**
   * The stages in which a record may be created; the first one is the default.
   *
   * @minItems 1
   */
  initial: string[];
  /**
   * The percent field that overrides the stage's probability where it is filled in.
   */
  probabilityField?: string;
  scorecard?: ScorecardDefinition;
  /**
   * @minItems 1
   * @maxItems 100
   */
  stages: StageDefinition[];
  /**
   * @maxItems 500
   */
  transitions: TransitionDefinition[];
}
/**
 * How a record is scored: weighted criteria of 0 to 100 points each, and grades by total.
 */
export interface ScorecardDefinition {
  /**
   * The sum of all weights.
   */
  maximum: number;
  /**
   * @minItems 1
   * @maxItems 50
   */
  criteria: CriterionDefinition[];
  /**
   * From the best to the worst; the last one is from 0.
   *
   * @minItems 1
   * @maxItems 26
   */
  grades: GradeDefinition[];
}
/**
 * One criterion: its points (0 to 100) count with its weight.
 */
export interface CriterionDefinition {
  name: string;
  title: Text;
  description?: Text;
  weight: number;
  /**
   * The first rule that matches counts (the default), or the sum of all that do.
   */
  mode?: "first" | "sum";
  /**
   * @minItems 1
   * @maxItems 100
   */
  rules: CriterionRule[];
  decay?: DecayDefinition;
}
/**
 * Points while `when` holds; without it, always.
 */
export interface CriterionRule {
  when?: Condition;
  /**
   * 0 to 100, negative only where rules are summed; or a formula.
   */
  points:
    | number
    | {
        formula: string;
      };
  /**
   * Why these points, for the explanation.
   */
  because?: Text;
}
/**
 * Points halve with each half-life since the moment in a field.
 */
export interface DecayDefinition {
  since: string;
  halfLife: string;
}
/**
 * A grade for totals from this one on.
 */
export interface GradeDefinition {
  name: string;
  title?: Text;
  from: number;
  color?:
    | "gray"
    | "red"
    | "volcano"
    | "orange"
    | "gold"
    | "yellow"
    | "lime"
    | "green"
    | "cyan"
    | "blue"
    | "geekblue"
    | "purple"
    | "magenta";
}
/**
 * A stage: what it is for, what must hold to be in it, and which fields it asks for.
 */
export interface StageDefinition {
  name: string;
  title: Text;
  kind: "open" | "won" | "lost";
  /**
   * Percent.
   */
  probability?: number;
  /**
   * A record that stays longer is stalled.
   */
  limit?: string;
  /**
   * Markdown: what to do in this stage.
   */
  guidance?: Text;
  /**
   * Fields that matter most in this stage, shown first.
   */
  keyFields?: string[];
  /**
   * What must hold of every record that enters.
   *
   * @maxItems 100
   */
  entry?: RuleDefinition[];
  /**
   * @maxItems 100
   */
  checklist?: ChecklistItem[];
  /**
   * What this stage asks of fields; it does not carry over to other stages.
   */
  fields?: {
    [k: string]: "required" | "readOnly" | "hidden";
  };
}
/**
 * A condition that must hold, and what to say when it does not: an entry rule of a stage or a guard of a transition.
 */
export interface RuleDefinition {
  name: string;
  when: Condition;
  message: Text;
}
/**
 * Something to tick off; a required one holds the record in its stage.
 */
export interface ChecklistItem {
  name: string;
  title: Text;
  required?: boolean;
}
/**
 * A drawn way from one or more stages to another.
 */
export interface TransitionDefinition {
  name: string;
  title: Text;
  /**
   * Stages, or "open" for every open stage but the target.
   */
  from: "open" | string[];
  to: string;
  /**
   * Who may make it; without it, everybody who may update the record.
   *
   * @minItems 1
   */
  roles?: string[];
  /**
   * anyone is the default.
   */
  who?: "anyone" | "owner" | "team";
  /**
   * What must hold of the record while it is still in its source stage.
   *
   * @maxItems 100
   */
  guards?: RuleDefinition[];
  /**
   * Fields that the form of this transition asks for; they are writable in it.
   */
  ask?: string[];
  /**
   * optional is the default.
   */
  comment?: "required" | "optional";
  approval?: ApprovalDefinition;
  /**
   * @maxItems 50
   */
  effects?: EffectDefinition[];
}
/**
 * Steps in order that must be approved before the record moves; it is locked meanwhile.
 */
export interface ApprovalDefinition {
  /**
   * @minItems 1
   * @maxItems 20
   */
  steps: ApprovalStep[];
  /**
   * The record stays in its stage.
   */
  onReject?: "stay";
}
/**
 * Who decides: any of these roles, or all of them. The step applies while `when` holds.
 */
export interface ApprovalStep {
  title?: Text;
  /**
   * @minItems 1
   */
  roles: string[];
  /**
   * any is the default.
   */
  rule?: "any" | "all";
  when?: Condition;
}
/**
 * What a transition changes beside the stage.
 */
export interface EffectDefinition {
  set: SetDefinition;
}
/**
 * Fields and what they become.
 */
export interface SetDefinition {
  [k: string]: SetValue;
}
/**
 * A way to look at the records of a form. A board wants a pipeline, a list its columns, a calendar a date.
 */
export interface ViewDefinition {
  name: string;
  title: Text;
  kind: "board" | "list" | "calendar";
  /**
   * The pipeline whose stages are the board's columns.
   */
  pipeline?: string;
  /**
   * What a card shows below its title.
   *
   * @minItems 1
   * @maxItems 100
   */
  card?: string[];
  /**
   * The columns of a list, in order.
   *
   * @minItems 1
   * @maxItems 100
   */
  columns?: string[];
  /**
   * The date or date-time at which a calendar shows a record.
   */
  date?: string;
  filter?: Condition;
  /**
   * Fields to sort by; a leading minus sorts descending.
   *
   * @maxItems 5
   */
  sort?: string[];
}
/**
 * What a role may do with the records of a form. A form without access is for administrators only.
 */
export interface AccessDefinition {
  role: string;
  /**
   * @minItems 1
   */
  can: ("create" | "read" | "update" | "delete" | "assign" | "import" | "export" | "overrideGates")[];
  /**
   * Which records: own, the team's, all, or those for which a condition holds. The server does not apply it yet: whoever may read the form reads all of its records.
   */
  records: ("own" | "team" | "team-and-below" | "all") | Condition;
  /**
   * Rights on single fields; edit is the default.
   */
  fields?: {
    [k: string]: FieldRight | FieldRightByStage;
  };
}
/**
 * A right that differs between stages.
 */
export interface FieldRightByStage {
  default?: FieldRight;
  stages: {
    [k: string]: FieldRight;
  };
}
/**
 * When something happens to a record, do these steps. Experimental: nothing executes it yet.
 */
export interface AutomationDefinition {
  name: string;
  title: Text;
  description?: Text;
  form: string;
  on: TriggerDefinition;
  /**
   * Only for records for which this holds.
   */
  when?: Condition;
  /**
   * Ends a waiting run early.
   */
  until?: Condition;
  /**
   * @minItems 1
   * @maxItems 100
   */
  steps: AutomationStep[];
}
/**
 * What starts a run, and the keys that its event takes.
 */
export interface TriggerDefinition {
  event:
    | "created"
    | "updated"
    | "stage-entered"
    | "stage-left"
    | "stalled"
    | "date-reached"
    | "schedule"
    | "submitted"
    | "approval-decided"
    | "manual"
    | "webhook";
  /**
   * updated: only when one of these changes.
   *
   * @minItems 1
   */
  fields?: string[];
  /**
   * stage-entered, stage-left, stalled: only these.
   *
   * @minItems 1
   */
  stages?: string[];
  /**
   * date-reached: the date.
   */
  field?: string;
  /**
   * date-reached: how long after (or, negative, before).
   */
  offset?: string;
  /**
   * schedule: five fields.
   */
  cron?: string;
  /**
   * schedule: the app's where there is none.
   */
  timeZone?: string;
}
export interface CreateTaskStep {
  do: "create-task";
  title: Text;
  description?: Text;
  assignee?: RecipientDefinition;
  due?: string;
}
/**
 * A person: in a field (contact.email, _owner), with a role, or by address.
 */
export interface RecipientDefinition {
  field?: string;
  role?: string;
  address?: string;
}
export interface SendMailStep {
  do: "send-mail";
  document: string;
  to: RecipientDefinition;
}
export interface NotifyStep {
  do: "notify";
  to: RecipientDefinition;
  message: Text;
}
export interface WaitStep {
  do: "wait";
  for: string;
}
export interface UpdateRecordStep {
  do: "update-record";
  set: SetDefinition;
}
export interface CreateRecordStep {
  do: "create-record";
  form: string;
  data: SetDefinition;
}
export interface AssignStep {
  do: "assign";
  rule: "round-robin" | "least-loaded" | "first";
  among: {
    role: string;
  };
}
export interface WebhookStep {
  do: "webhook";
  url: string;
  fields?: string[];
}
export interface TransitionStep {
  do: "transition";
  transition: string;
}
/**
 * The steps of the first case that holds; a case without `when` always does.
 */
export interface BranchStep {
  do: "branch";
  /**
   * @minItems 1
   * @maxItems 20
   */
  cases: BranchCase[];
}
export interface BranchCase {
  when?: Condition;
  /**
   * @minItems 1
   * @maxItems 100
   */
  steps: AutomationStep[];
}
export interface StopStep {
  do: "stop";
}
/**
 * A grid of tiles, twelve columns wide. Experimental: nothing executes it yet.
 */
export interface DashboardDefinition {
  name: string;
  title: Text;
  description?: Text;
  /**
   * @minItems 1
   * @maxItems 60
   */
  tiles: DashboardTile[];
}
/**
 * One number, chart or table over the records of a form.
 */
export interface DashboardTile {
  kind:
    | "metric"
    | "funnel"
    | "bar"
    | "line"
    | "pie"
    | "table"
    | "ranking"
    | "stage-duration"
    | "conversion"
    | "forecast";
  title?: Text;
  form: string;
  pipeline?: string;
  group?: TileGroup;
  measure?: TileMeasure;
  filter?: Condition;
  at: TilePlace;
}
/**
 * Grouped by the values of a field; dates by an interval, which is a month unless it says otherwise.
 */
export interface TileGroup {
  field: string;
  interval?: "day" | "week" | "month" | "quarter" | "year";
}
/**
 * What is shown of each group; count is the default.
 */
export interface TileMeasure {
  aggregate: "count" | "sum" | "average" | "min" | "max";
  field?: string;
}
/**
 * Column and row from 0, width and height in cells.
 */
export interface TilePlace {
  x: number;
  y: number;
  w: number;
  h: number;
}
/**
 * A Handlebars template for a mail, a quote, a contract or a page to print. Experimental: nothing executes it yet.
 */
export interface DocumentDefinition {
  name: string;
  title: Text;
  form: string;
  kind: "mail" | "quote" | "contract" | "print";
  /**
   * A template like the body; a mail wants it.
   */
  subject?: Text;
  /**
   * The language in which it is written.
   */
  locale?: string;
  /**
   * Handlebars with names of fields ({{amount}}, {{account.name}}, ../ for what is around a block) and the blocks if, unless, each and with; values are always escaped.
   */
  body: string;
}
/**
 * A definition test: a record, and what must come of it. Publishing runs them all.
 */
export interface ExampleDefinition {
  name: string;
  description?: Text;
  form: string;
  record: ExampleRecord;
  /**
   * What the references lead to, by form and by the identifier that the data names; what is not written down here reads as empty.
   */
  related?: {
    [k: string]: {
      [k: string]: RelatedRecord;
    };
  };
  actor?: ExampleActor;
  now?: string;
  expect: ExampleExpectation;
}
/**
 * The record. Its data may also give roll-ups, which nothing else could supply here.
 */
export interface ExampleRecord {
  data: DefinitionData;
  pipeline?: string;
  stage?: string;
  stageSince?: string;
  owner?: string;
  /**
   * Items that are ticked.
   */
  checklist?: string[];
}
/**
 * Values by own field.
 */
export interface DefinitionData {
  [k: string]: Json;
}
/**
 * A record that a reference leads to, as it is stored: its data also gives what is computed.
 */
export interface RelatedRecord {
  data: DefinitionData;
  pipeline?: string;
  stage?: string;
  stageSince?: string;
  owner?: string;
  score?: number;
  grade?: string;
  createdAt?: string;
}
export interface ExampleActor {
  id?: string;
  roles: string[];
  teams?: string[];
}
export interface ExampleExpectation {
  valid?: boolean;
  /**
   * Every problem, in any order.
   */
  problems?: ExpectedProblem[];
  visible?: {
    [k: string]: boolean;
  };
  /**
   * Which fields must be filled in, as the record is; a hidden one never must.
   */
  required?: {
    [k: string]: boolean;
  };
  transitions?: {
    [k: string]: ExpectedTransition;
  };
  score?: number;
  grade?: string;
}
/**
 * Each key that is given must be equal.
 */
export interface ExpectedProblem {
  code?: string;
  pointer?: string;
  /**
   * The name of the guard, entry rule, check or checklist item.
   */
  rule?: string;
}
/**
 * A record of the demo data. References hold the key of a record in the other form; dates may be {"today": "-P3D"}.
 */
export interface DemoRecord {
  /**
   * Unique within its form.
   */
  key: string;
  data: DefinitionData;
  pipeline?: string;
  stage?: string;
  /**
   * The name of a role whose demo person owns it; without it, whoever installs.
   */
  owner?: string;
  /**
   * When it came into its stage.
   */
  at?: DemoMoment;
}
