/* Generated from runtime/contract/schema by generate-types.ts; do not edit. */
import type { AppDocument } from "../../core/definition/generated/definition.ts";
import type { Text } from "../../core/definition/text.ts";
import type { Json, JsonObject } from "../../core/json.ts";

export type PersonName = string;
export type EmailAddress = string;
export type NewPassword = string;
export type Locale = "en" | "zh-CN";
export type LocalText = Text;
/**
 * How far a personal API token reaches, within what its person may do: `read` sees, `write` changes records too, `admin` also changes apps. None makes tokens or touches accounts.
 */
export type TokenScope = "read" | "write" | "admin";
export type Identifier = string;
export type Name = string;
export type AppName = string;
/**
 * The area under the ROC curve with its bounds at 95 % confidence; 0.5 tells nothing apart.
 */
export type ScoreDiscrimination = {
  auc: number;
  low: number;
  high: number;
} | null;
/**
 * Closed records with at least `from` points beside the others.
 */
export type ScoreSplit = {
  from: number;
  high: WinRateView;
  low: WinRateView;
} | null;
/**
 * Values by field; null empties a field.
 */
export type FieldValues = JsonObject;
/**
 * One record with everything that its page needs.
 */
export type RecordView = RecordRow & {
  /**
   * The app's version by which it is shown.
   */
  appVersion: number;
  refs: References;
  /**
   * Rules that it does not meet and that this writing did not break.
   */
  warnings: ProblemView[];
  /**
   * For each field that the reader may see, whether they may write it now.
   */
  access: {
    [k: string]: "edit" | "read";
  };
  /**
   * What is ticked in the present stage's checklist.
   */
  checklist: {
    [k: string]: TickView;
  };
  approval: ApprovalView | null;
  rights: RecordRights;
};
/**
 * What was typed into fields that the app does not have any more, as texts under their former titles.
 *
 * @maxItems 1000
 */
export type FormerTexts = {
  title: string;
  text: string;
}[];
/**
 * One text, or one by language.
 */
export type TitleThen = string | { [locale: string]: string };

/** Every request and response by its name. */
export interface Contract {
  ProblemView: ProblemView;
  ProblemDocument: ProblemDocument;
  SetupState: SetupState;
  SetupRequest: SetupRequest;
  SignInRequest: SignInRequest;
  Session: Session;
  PersonName: PersonName;
  EmailAddress: EmailAddress;
  NewPassword: NewPassword;
  Locale: Locale;
  TokenScope: TokenScope;
  NewToken: NewToken;
  TokenView: TokenView;
  TokenList: TokenList;
  CreatedToken: CreatedToken;
  User: User;
  UserList: UserList;
  NewUser: NewUser;
  UserPatch: UserPatch;
  Person: Person;
  PersonList: PersonList;
  Member: Member;
  MemberList: MemberList;
  MemberUpdate: MemberUpdate;
  Identifier: Identifier;
  Name: Name;
  LocalText: LocalText;
  AppName: AppName;
  AppSummary: AppSummary;
  AppList: AppList;
  NewApp: NewApp;
  AppRemoval: AppRemoval;
  AppView: AppView;
  FormRights: FormRights;
  TemplateSummary: TemplateSummary;
  PipelinePicture: PipelinePicture;
  TemplateList: TemplateList;
  TemplateView: TemplateView;
  InstallRequest: InstallRequest;
  InstallResult: InstallResult;
  DraftView: DraftView;
  DraftUpdate: DraftUpdate;
  DraftCheck: DraftCheck;
  ChangeView: ChangeView;
  PublishRequest: PublishRequest;
  PublishResult: PublishResult;
  VersionSummary: VersionSummary;
  VersionList: VersionList;
  VersionView: VersionView;
  Mapping: Mapping;
  FormMapping: FormMapping;
  PackageContent: PackageContent;
  DraftCheckRequest: DraftCheckRequest;
  ImpactView: ImpactView;
  ImpactFinding: ImpactFinding;
  ImpactRecords: ImpactRecords;
  VersionChanges: VersionChanges;
  PersonNames: PersonNames;
  ScorecardQuestion: ScorecardQuestion;
  ScorecardTrial: ScorecardTrial;
  ScoreSpread: ScoreSpread;
  ScorePair: ScorePair;
  ScoreMover: ScoreMover;
  WinRateView: WinRateView;
  ScoreDiscrimination: ScoreDiscrimination;
  ScoreSplit: ScoreSplit;
  ScoreBackTest: ScoreBackTest;
  FieldValues: FieldValues;
  RecordRow: RecordRow;
  ScoreSummary: ScoreSummary;
  Reference: Reference;
  References: References;
  RecordView: RecordView;
  RecordRights: RecordRights;
  ValueList: ValueList;
  RecordPage: RecordPage;
  RecordQueryRequest: RecordQueryRequest;
  NewRecord: NewRecord;
  RecordPatch: RecordPatch;
  OwnerRequest: OwnerRequest;
  TickRequest: TickRequest;
  DecisionRequest: DecisionRequest;
  RecordDraft: RecordDraft;
  FormerTexts: FormerTexts;
  RecordDraftView: RecordDraftView;
  CheckRequest: CheckRequest;
  CheckResult: CheckResult;
  TransitionView: TransitionView;
  RequirementView: RequirementView;
  TransitionList: TransitionList;
  TransitionRequest: TransitionRequest;
  ScoreView: ScoreView;
  TickView: TickView;
  ApprovalView: ApprovalView;
  EventView: EventView;
  TitleThen: TitleThen;
  ChangeOfField: ChangeOfField;
  EventPage: EventPage;
  NewComment: NewComment;
  CommentView: CommentView;
  FileView: FileView;
  BulkRequest: BulkRequest;
  BulkResult: BulkResult;
  AggregateResult: AggregateResult;
  Health: Health;
  ImportColumn: ImportColumn;
  ImportRequest: ImportRequest;
  ImportIssueView: ImportIssueView;
  ImportIssueList: ImportIssueList;
  ImportResult: ImportResult;
}
/**
 * One thing that is wrong: `code` and `params` are stable, `pointer` leads into what was sent, `message` is in the reader's language.
 */
export interface ProblemView {
  code: string;
  pointer: string;
  message: string;
  params: JsonObject;
}
/**
 * The body of every error (RFC 9457, application/problem+json), with every problem at once.
 */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  problems: ProblemView[];
}
export interface SetupState {
  needed: boolean;
}
/**
 * Creates the first administrator; the token is printed at first start.
 */
export interface SetupRequest {
  token: string;
  name: PersonName;
  email: EmailAddress;
  password: NewPassword;
  locale?: Locale;
}
export interface SignInRequest {
  email: string;
  password: string;
}
/**
 * Who is asking: the account and the apps that they may open, with their roles in each.
 */
export interface Session {
  user: User;
  apps: AppSummary[];
  locale: Locale;
}
/**
 * An account, as the person and administrators see it.
 */
export interface User {
  id: string;
  name: string;
  email: string;
  locale: Locale;
  administrator: boolean;
  disabled: boolean;
  createdAt: string;
}
export interface AppSummary {
  app: string;
  /**
   * The published version; null before the first.
   */
  version: number | null;
  title: LocalText;
  description: LocalText;
  icon: string | null;
  /**
   * My roles in it, inherited ones included.
   */
  roles: string[];
  /**
   * Whether I may change its definition and its members.
   */
  administer: boolean;
}
export interface NewToken {
  name: PersonName;
  scope: TokenScope;
  /**
   * How long it lasts.
   */
  days: number;
}
/**
 * A personal API token without its secret.
 */
export interface TokenView {
  id: string;
  name: string;
  scope: TokenScope;
  /**
   * The last four characters of the secret, by which it is recognised.
   */
  ending: string;
  createdAt: string;
  expiresAt: string;
  /**
   * To the minute; null where it was never used.
   */
  lastUsedAt: string | null;
}
export interface TokenList {
  tokens: TokenView[];
}
/**
 * The only answer that ever holds the secret.
 */
export interface CreatedToken {
  token: TokenView;
  secret: string;
}
export interface UserList {
  users: User[];
}
export interface NewUser {
  name: PersonName;
  email: EmailAddress;
  password: NewPassword;
  locale?: Locale;
  administrator?: boolean;
}
export interface UserPatch {
  name?: PersonName;
  email?: EmailAddress;
  password?: NewPassword;
  locale?: Locale;
  administrator?: boolean;
  disabled?: boolean;
}
/**
 * Somebody who shares an app with the reader: the name and nothing else.
 */
export interface Person {
  id: string;
  name: string;
}
export interface PersonList {
  people: Person[];
}
/**
 * Which of an app's roles a person has.
 */
export interface Member {
  user: string;
  name: string;
  roles: string[];
}
export interface MemberList {
  members: Member[];
}
/**
 * The whole membership of an app; who is not named has no role any more.
 */
export interface MemberUpdate {
  /**
   * @maxItems 1000
   */
  members: {
    user: Identifier;
    /**
     * @minItems 1
     * @maxItems 50
     */
    roles: Name[];
  }[];
}
export interface AppList {
  apps: AppSummary[];
}
export interface NewApp {
  /**
   * The language in which its titles are written first; that of the account where it is left out.
   */
  locale?: "en" | "zh-CN";
  /**
   * An IANA time zone, such as Asia/Shanghai; the server's where it is left out.
   */
  timeZone?: string;
  name: AppName;
  title: Text;
}
/**
 * The app's name once more, so that nobody removes the wrong one.
 */
export interface AppRemoval {
  name: string;
}
/**
 * The published definition as the reader may see it, and what the reader may do with each form.
 */
export interface AppView {
  app: string;
  version: number;
  /**
   * The app's default locale.
   */
  locale: string;
  definition: AppDocument;
  roles: string[];
  administer: boolean;
  forms: {
    [k: string]: FormRights;
  };
}
/**
 * What the reader may do with a form's records.
 */
export interface FormRights {
  create: boolean;
  read: boolean;
  update: boolean;
  delete: boolean;
  assign: boolean;
  export: boolean;
  overrideGates: boolean;
}
/**
 * A prebuilt app in the gallery.
 */
export interface TemplateSummary {
  name: string;
  version: string;
  title: LocalText;
  description: LocalText;
  icon: string | null;
  category: string | null;
  forms: {
    name: string;
    title: LocalText;
    /**
     * How many fields it has.
     */
    fields: number;
  }[];
  pipelines: PipelinePicture[];
  /**
   * How many records the demo data has.
   */
  demoRecords: number;
}
/**
 * What is needed to draw a pipeline: its stages in order and the moves between them.
 */
export interface PipelinePicture {
  form: string;
  name: string;
  title: LocalText;
  stages: {
    name: string;
    title: LocalText;
    kind: "open" | "won" | "lost";
    probability: number | null;
  }[];
  transitions: {
    name: string;
    title: LocalText;
    from: string[];
    to: string;
  }[];
}
export interface TemplateList {
  templates: TemplateSummary[];
}
export interface TemplateView {
  template: TemplateSummary;
  definition: AppDocument;
}
export interface InstallRequest {
  /**
   * Another name than the template's.
   */
  app?: string;
  /**
   * Another title than the template's.
   */
  title?: string;
  /**
   * With demo data.
   */
  demo?: boolean;
  locale?: Locale;
}
export interface InstallResult {
  app: string;
  version: number;
}
/**
 * The draft of an app; its ETag is `revision`.
 */
export interface DraftView {
  app: string;
  /**
   * False where there is no draft: it is the published version then, for a draft to start from.
   */
  begun: boolean;
  /**
   * Grows with each write, publication and removal, and never begins anew.
   */
  revision: number;
  /**
   * The published version that it started from; null before the first.
   */
  base: number | null;
  updatedAt: string;
  updatedBy: string | null;
  refs: PersonNames;
  definition: JsonObject;
}
/**
 * People by id, as far as they are still there.
 */
export interface PersonNames {
  [k: string]: {
    title: string;
  };
}
export interface DraftUpdate {
  definition: JsonObject;
}
export interface DraftCheck {
  problems: ProblemView[];
  changes: ChangeView[];
  impact: ImpactView;
}
/**
 * One difference between the published version and the draft.
 */
export interface ChangeView {
  kind: "added" | "removed" | "changed" | "renamed" | "moved";
  /**
   * What it is, such as `field` or `stage`.
   */
  item: string;
  form: string | null;
  name: string;
  title: LocalText;
  path: string;
  keyword: string | null;
  before: Json;
  after: Json;
}
/**
 * What publishing would do to live records. `job` can be asked for until another check takes its place.
 */
export interface ImpactView {
  /**
   * How many live records each form has.
   */
  records: {
    [k: string]: number;
  };
  /**
   * `none`: nothing is published yet, or the draft does not compile.
   */
  state: "none" | "running" | "done" | "cancelled" | "failed";
  job: string | null;
  progress: {
    done: number;
    total: number;
  };
  /**
   * Complete once `state` is `done`.
   */
  findings: ImpactFinding[];
  refs: PersonNames1;
}
/**
 * One thing that would happen to some records.
 */
export interface ImpactFinding {
  /**
   * Its number, by which its records are asked for.
   */
  finding: number;
  kind:
    | "check"
    | "entry"
    | "required"
    | "value"
    | "stage-removed"
    | "option-removed"
    | "field-removed"
    | "value-lost"
    | "form-removed"
    | "form-returned"
    | "unique"
    | "grade";
  form: string;
  /**
   * The item that does it, such as `forms/opportunity/fields/amount`.
   */
  path: string;
  title: LocalText;
  code: string;
  message: string;
  params: JsonObject;
  /**
   * What the mapping must decide before it can be published.
   */
  needs: "stage" | "option" | "field" | "form" | null;
  choices: string[];
  /**
   * What `bounds` of the mapping may say of it, in place of `fields`.
   */
  ways: ("keep" | "fit")[];
  /**
   * Of a text that becomes a choice: the values that most records have, the option that each names by itself (it becomes that one unless `options` of the mapping says otherwise), and how many records have it.
   */
  texts: {
    text: string;
    option: string | null;
    count: number;
  }[];
  /**
   * Whether records have texts that are not listed.
   */
  moreTexts: boolean;
  count: number;
  /**
   * How many of them are in the trash: only what goes away undecided is asked about these.
   */
  trashed: number;
  owners: {
    owner: string | null;
    count: number;
  }[];
  /**
   * The first hundred records.
   */
  ids: string[];
}
/**
 * People by id, as far as they are still there.
 */
export interface PersonNames1 {
  [k: string]: {
    title: string;
  };
}
export interface PublishRequest {
  mapping?: Mapping;
  note?: string;
}
/**
 * What becomes of what a new version takes away, by form (its name in the new version). Names on the left are those of the published version, on the right the new one's; null is nothing. A form that goes away is named as it was, with null: its records go with it.
 */
export interface Mapping {
  forms?: {
    [k: string]: FormMapping | null;
  };
}
export interface FormMapping {
  /**
   * By pipeline and stage: a stage of the same pipeline, or `pipeline/stage` of any; null for no pipeline at all, where that one goes away.
   */
  stages?: {
    [k: string]: {
      [k: string]: string | null;
    };
  };
  /**
   * By field (or `table/column`) and option: the option that takes its place, null to empty it. Of a text that becomes a choice: by its values.
   */
  options?: {
    [k: string]: {
      [k: string]: string | null;
    };
  };
  /**
   * By field that goes away, or does not allow all of its values any more: the field that takes those over where it is empty itself, null to drop them. A column of a table is `table/column` on both sides.
   */
  fields?: {
    [k: string]: string | null;
  };
  /**
   * By field, or `table/column`, whose bounds allow less than they did: `keep` leaves values that are beyond them until their record is next changed, `fit` cuts or rounds them to what is allowed. In place of `fields`.
   */
  bounds?: {
    [k: string]: "keep" | "fit";
  };
}
export interface PublishResult {
  version: number;
}
export interface VersionSummary {
  version: number;
  publishedAt: string;
  publishedBy: string | null;
  note: string | null;
}
export interface VersionList {
  versions: VersionSummary[];
  refs: PersonNames;
}
export interface VersionView {
  app: string;
  version: number;
  publishedAt: string;
  publishedBy: string | null;
  note: string | null;
  definition: AppDocument;
}
/**
 * What an archive holds: the definition, which may still be wrong in itself, and what is wrong.
 */
export interface PackageContent {
  definition: JsonObject;
  problems: ProblemView[];
}
export interface DraftCheckRequest {
  /**
   * What is to be checked in place of the draft that is there; nothing of it is kept.
   */
  definition?: JsonObject;
  mapping?: Mapping;
}
/**
 * Records of one finding.
 */
export interface ImpactRecords {
  records: {
    id: string;
    form: string;
    title: string;
    owner: string | null;
    stage: string | null;
    /**
     * What would happen to it.
     */
    message: string;
    /**
     * The present value of the field that it is about; null for none.
     */
    value: Json;
    trashed: boolean;
  }[];
  refs: PersonNames;
  next: string | null;
}
/**
 * What differs between two versions.
 */
export interface VersionChanges {
  since: number;
  version: number;
  changes: ChangeView[];
}
/**
 * Which scorecard is tried on live records: the draft's, or that of a definition that is sent along.
 */
export interface ScorecardQuestion {
  form: string;
  pipeline: string;
  definition?: JsonObject;
}
/**
 * What a scorecard does to every live record of its pipeline, and what closed records say of it.
 */
export interface ScorecardTrial {
  before: ScoreSpread | null;
  after: ScoreSpread;
  /**
   * How many records have which grade before and after; an empty text is no grade.
   */
  regraded: {
    from: string;
    to: string;
    count: number;
  }[];
  /**
   * The records whose grade or total differs most, at most 20.
   */
  movers: ScoreMover[];
  backTest: ScoreBackTest | null;
}
export interface ScoreSpread {
  maximum: number;
  count: number;
  mean: number | null;
  /**
   * Records by equal parts of 0 to the maximum.
   */
  bins: number[];
  grades: {
    grade: string;
    title: LocalText;
    count: number;
  }[];
}
export interface ScoreMover {
  id: string;
  title: string;
  stage: string | null;
  owner: string | null;
  before: ScorePair;
  after: ScorePair;
  /**
   * Grades that it rises; falls where negative.
   */
  steps: number;
}
export interface ScorePair {
  total: number;
  grade: string | null;
}
export interface ScoreBackTest {
  all: WinRateView;
  card: {
    discrimination: ScoreDiscrimination;
    split: ScoreSplit;
    verdict: ProblemView;
  };
  grades: {
    grade: string;
    title: LocalText;
    rate: WinRateView;
  }[];
  criteria: {
    name: string;
    title: LocalText;
    discrimination: ScoreDiscrimination;
    split: ScoreSplit;
    lift: number | null;
    rules: {
      rule: number;
      because: LocalText | null;
      rate: WinRateView;
    }[];
    /**
     * Fields by which it may know how a record ended, so that its figures prove nothing.
     */
    hindsight: string[];
    verdict: ProblemView;
  }[];
}
/**
 * How many closed records were won, with the bounds of the rate at 95 % confidence.
 */
export interface WinRateView {
  won: number;
  count: number;
  rate: number | null;
  low: number;
  high: number;
  /**
   * There are too few records to rely on it.
   */
  small: boolean;
}
/**
 * A record in a list: only what the reader may see. Instants are ISO 8601 in UTC.
 */
export interface RecordRow {
  id: string;
  form: string;
  app: string;
  /**
   * The app's version under which it was last written.
   */
  version: number;
  /**
   * Its ETag.
   */
  revision: number;
  /**
   * What its form's recordTitle yields.
   */
  title: string;
  pipeline: string | null;
  stage: string | null;
  stageSince: string | null;
  /**
   * When its time in the stage is over.
   */
  stallsAt: string | null;
  probability: number | null;
  owner: string | null;
  score: ScoreSummary | null;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
  /**
   * There only in the trash.
   */
  deletedAt?: string;
  /**
   * An approval holds it still.
   */
  locked: boolean;
  data: FieldValues;
}
export interface ScoreSummary {
  total: number;
  grade: string | null;
}
/**
 * The name of a referenced record, person or file. `form` is `_user` for people, `_file` for files.
 */
export interface Reference {
  form: string;
  title: string;
}
export interface References {
  [k: string]: Reference;
}
export interface TickView {
  by: string;
  at: string;
}
/**
 * The approval that holds a record still.
 */
export interface ApprovalView {
  id: string;
  transition: string;
  /**
   * The stage to which it leads.
   */
  to: string;
  startedBy: string;
  startedAt: string;
  comment: string | null;
  /**
   * Which of `steps` waits, from 0.
   */
  current: number;
  steps: {
    roles: string[];
  }[];
  decisions: {
    step: number;
    by: string;
    at: string;
    decision: "approve" | "reject" | "return";
    comment: string | null;
  }[];
  /**
   * Whether the reader may decide the step that waits.
   */
  mine: boolean;
}
export interface RecordRights {
  update: boolean;
  delete: boolean;
  assign: boolean;
  overrideGates: boolean;
}
/**
 * Values that records hold in one field, those most in use first.
 */
export interface ValueList {
  values: string[];
}
export interface RecordPage {
  records: RecordRow[];
  refs: References;
  /**
   * The cursor of the next page; null after the last.
   */
  next: string | null;
  /**
   * How many there are, when `count=exact` asked.
   */
  total?: number;
}
/**
 * The same as the parameters of a list, for filters that are too long for an address.
 */
export interface RecordQueryRequest {
  filter?: JsonObject;
  view?: string;
  sort?: string;
  limit?: number;
  cursor?: string;
  fields?: string;
  search?: string;
  count?: "exact";
  /**
   * The trash instead of the living.
   */
  trashed?: boolean;
}
export interface NewRecord {
  data: FieldValues;
  pipeline?: string;
  stage?: string;
  owner?: Identifier;
}
export interface RecordPatch {
  data: FieldValues;
}
export interface OwnerRequest {
  owner: Identifier | null;
}
export interface TickRequest {
  done: boolean;
}
export interface DecisionRequest {
  decision: "approve" | "reject" | "return";
  comment?: string;
}
/**
 * What the reader has typed and not saved; seen by nobody else.
 */
export interface RecordDraft {
  data: FieldValues;
  former?: FormerTexts;
}
export interface RecordDraftView {
  data: FieldValues;
  former: FormerTexts;
  /**
   * Null where nothing is kept.
   */
  updatedAt: string | null;
}
export interface CheckRequest {
  data: FieldValues;
  /**
   * An existing record that `data` would change.
   */
  id?: string;
  pipeline?: string;
  stage?: string;
  transition?: string;
  comment?: string;
}
/**
 * What the server would say, without saving.
 */
export interface CheckResult {
  ok: boolean;
  problems: ProblemView[];
  warnings: ProblemView[];
  data: FieldValues;
  score: ScoreSummary | null;
}
/**
 * A move that leaves the record's stage: whether this reader may make it now, and what is missing for it.
 */
export interface TransitionView {
  name: string;
  title: string;
  to: string;
  toTitle: string;
  toKind: "open" | "won" | "lost";
  /**
   * It would succeed as the record is now.
   */
  allowed: boolean;
  /**
   * The reader is somebody who may make it.
   */
  permitted: boolean;
  /**
   * Fields to fill in on the way.
   */
  ask: string[];
  commentRequired: boolean;
  /**
   * Somebody has to approve it.
   */
  approval: boolean;
  /**
   * Who may make it; null is everybody.
   */
  roles: string[] | null;
  who: "anyone" | "owner" | "team";
  /**
   * Everything that it asks for, met or not, in the order of the definition.
   */
  requirements: RequirementView[];
  /**
   * What is missing, each with a pointer to its field.
   */
  problems: ProblemView[];
}
export interface RequirementView {
  kind: "guard" | "entry" | "required" | "checklist";
  name: string;
  /**
   * In the reader's language.
   */
  message: string;
  /**
   * The fields that decide it.
   */
  fields: string[];
  met: boolean;
}
export interface TransitionList {
  /**
   * The app's version whose moves they are.
   */
  appVersion: number;
  transitions: TransitionView[];
}
export interface TransitionRequest {
  data?: FieldValues;
  comment?: string;
  /**
   * Skips the gate: a right of its own, with a written reason that the history keeps.
   */
  override?: {
    reason: string;
  };
}
/**
 * A score with its whole explanation; all but `improvements` is null-like where there is no scorecard.
 */
export interface ScoreView {
  /**
   * The app's version whose scorecard it is.
   */
  appVersion: number;
  /**
   * The pipeline whose scorecard it is.
   */
  scorecard: string;
  total: number;
  maximum: number;
  grade: string | null;
  criteria: {
    name: string;
    title: string;
    weight: number;
    /**
     * Already scaled by the weight.
     */
    points: number;
    /**
     * The rule that matched, from 0.
     */
    rule: number | null;
    because: string | null;
  }[];
  improvements: {
    field: string;
    /**
     * Other fields that must change with it, where it does not suffice alone.
     */
    with?: string[];
    gain: number;
  }[];
}
/**
 * One entry of a record's history, without what the reader may not see.
 */
export interface EventView {
  id: number;
  at: string;
  by: string;
  type:
    | "created"
    | "updated"
    | "moved"
    | "migrated"
    | "scored"
    | "owner-changed"
    | "ticked"
    | "approval-started"
    | "approval-decided"
    | "commented"
    | "file-added"
    | "deleted"
    | "restored";
  changes?: ChangeOfField[];
  transition?: string;
  /**
   * Where it was created.
   */
  stage?: string | null;
  /**
   * A stage, an owner or a score, by `type`.
   */
  from?: string | ScoreSummary | null;
  to?: string | ScoreSummary | null;
  /**
   * How stages, a transition or an item were called then, where the form has them no more.
   */
  titles?: {
    from?: TitleThen;
    to?: TitleThen;
    transition?: TitleThen;
    item?: TitleThen;
  };
  comment?: string | null;
  override?: {
    reason: string;
    skipped: string[];
  };
  /**
   * The version that changed it.
   */
  version?: number;
  item?: string;
  done?: boolean;
  approval?: string;
  decision?: "approve" | "reject" | "return";
  /**
   * A comment's text, as markdown.
   */
  text?: string;
  mentions?: string[];
  file?: string;
  name?: string;
}
/**
 * An absent value is empty.
 */
export interface ChangeOfField {
  field: string;
  from?: Json;
  to?: Json;
  /**
   * What the field was when these were its values, where it is something else by now, or no more: what of its definition it takes to read them.
   */
  was?: {
    from?: JsonObject;
    to?: JsonObject;
  };
}
/**
 * The newest first.
 */
export interface EventPage {
  events: EventView[];
  refs: References;
  next: string | null;
}
export interface NewComment {
  text: string;
  /**
   * @maxItems 50
   */
  mentions?: Identifier[];
}
/**
 * A comment as it was written.
 */
export interface CommentView {
  type: "commented";
  /**
   * Its identifier.
   */
  comment: string;
  text: string;
  mentions: string[];
}
/**
 * An uploaded file; put `id` into a file field's list to attach it.
 */
export interface FileView {
  id: string;
  name: string;
  type: string;
  size: number;
  uploadedBy: string;
  uploadedAt: string;
}
/**
 * One thing to do to many records (`update`, `transition`, `assign` or `delete`); each passes the same gate as alone.
 */
export interface BulkRequest {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  ids: Identifier[];
  update?: {
    data: FieldValues;
  };
  transition?: {
    name: string;
    data?: FieldValues;
    comment?: string;
  };
  assign?: OwnerRequest;
  delete?: true;
}
export interface BulkResult {
  results: {
    id: string;
    /**
     * What the single call would have answered.
     */
    status: number;
    problems?: ProblemView[];
  }[];
}
/**
 * One group a combination of keys; the values by measure, such as `count` or `sum:amount`.
 */
export interface AggregateResult {
  groups: {
    key: (string | number | boolean | null)[];
    count: number;
    [k: string]: number | string | null | (string | number | boolean | null)[];
  }[];
}
export interface Health {
  ok: boolean;
}
/**
 * Which column of the file goes into which field, and how its cells are read.
 */
export interface ImportColumn {
  /**
   * The position of the column from 0, or its title.
   */
  column: number | string;
  field: string;
  /**
   * For a reference: the field of the other form by whose value its records are named; what they are called, without it.
   */
  by?: string;
  /**
   * How 3/1/2017 is meant. Without it, a date that may be two days is refused.
   */
  dateOrder?: "year-first" | "month-first" | "day-first";
  /**
   * What stands before the decimals; a point without it.
   */
  decimalMark?: "." | ",";
  /**
   * Percentages are written as shares: 0.15 means 15 %.
   */
  fraction?: boolean;
  /**
   * What is written in the file → what is meant.
   */
  values?: { [written: string]: string };
  /**
   * What a cell that cannot be used leaves out: its row (`refuse`, without it), or only the field (`empty`).
   */
  otherwise?: "refuse" | "empty";
}
/**
 * How the rows of a file become records: the part `mapping` of the form, beside the file.
 */
export interface ImportRequest {
  /**
   * Everything is checked and told, and nothing is kept.
   */
  dryRun?: boolean;
  /**
   * The sheet of a workbook; its first table without it.
   */
  sheet?: string;
  /**
   * @minItems 1
   * @maxItems 500
   */
  columns: ImportColumn[];
  /**
   * The form's first one without it.
   */
  pipeline?: string;
  /**
   * The column that says in which stage a record stands: what is written there → the stage; else its name or title. Any other than one in which records begin wants the right to override gates.
   */
  stage?: {
    /**
     * The position of the column from 0, or its title.
     */
    column: number | string;
    values?: { [written: string]: string };
    /**
     * Fields with days or moments: since the latest of them that is past, the record stands in its stage; since now without them.
     *
     * @maxItems 10
     */
    since?: string[];
  };
  /**
   * The column that names the owner, by name or e-mail address.
   */
  owner?: {
    /**
     * The position of the column from 0, or its title.
     */
    column: number | string;
  };
}
/**
 * Something about a row: its number as spreadsheets count, and the title of its column.
 */
export interface ImportIssueView {
  row: number;
  column: string | null;
  /**
   * The field of the column.
   */
  field?: string;
  code: string;
  message: string;
  params: JsonObject;
}
/**
 * All issues counted, by what and where they are; the first two thousand one by one.
 */
export interface ImportIssueList {
  count: number;
  kinds: {
    column: string | null;
    code: string;
    /**
     * Of the first row that has it.
     */
    message: string;
    count: number;
  }[];
  rows: ImportIssueView[];
}
/**
 * What became of a file: rows that could not be used are told of in `problems`, things to know about the others in `warnings`.
 */
export interface ImportResult {
  dryRun: boolean;
  rows: number;
  created: number;
  failed: number;
  problems: ImportIssueList;
  warnings: ImportIssueList;
}
