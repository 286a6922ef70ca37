import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { AppEvent, EngineEvent } from "../../runtime/core/event.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { EngineRecord } from "../../runtime/core/record.ts";
import type { ConditionTree } from "../../runtime/core/condition/compiled-condition.ts";
import type { Circumstance } from "../../runtime/core/circumstance.ts";
import type { StoragePlan } from "../../runtime/core/diff/storage-plan.ts";
import type { AggregateGroup, AggregateQuery } from "./aggregate-query.ts";
import type { Preparation, PreparationOrder } from "./preparation.ts";
import type { AppReads, AppWrites } from "./system/apps.ts";
import type { DraftReads, DraftWrites } from "./system/drafts.ts";
import type { FileReads, FileWrites } from "./system/files.ts";
import type { MemberReads, MemberWrites } from "./system/members.ts";
import type { RecordDraftReads, RecordDraftWrites } from "./system/record-drafts.ts";
import type { Repeat, RepeatReads, RepeatWrites } from "./system/repeats.ts";
import type { SessionReads, SessionWrites } from "./system/sessions.ts";
import type { SettingReads, SettingWrites } from "./system/settings.ts";
import type { TeamReads, TeamWrites } from "./system/teams.ts";
import type { TokenReads, TokenWrites } from "./system/tokens.ts";
import type { UserReads, UserWrites } from "./system/users.ts";
import type { VersionReads, VersionWrites } from "./system/versions.ts";

/**
 * A record as it lies in the store. `title` is what lists and links call it. `seq` counts every write, derived ones included, so that a decision
 * made on an older reading is refused; it never leaves the server.
 */
export interface StoredRecord extends EngineRecord {
  readonly title: string;
  readonly seq: number;
  readonly deletedAt: string | null;
}

/**
 * One atomic change: the record as it shall be, with its title (`recordTitle`, evaluated), on the condition
 * that nobody changed it since it was read. Trashing and untrashing raise the revision.
 */
export type RecordChange =
  | { readonly do: "insert"; readonly app: string; readonly record: EngineRecord; readonly title: string }
  | {
      /** `derive`: formulas, roll-ups and scores were recomputed; writes neither revision nor updatedAt. */
      readonly do: "update" | "derive";
      readonly app: string;
      readonly record: EngineRecord;
      readonly title: string;
      /** As it was read: what differs is written, where nobody wrote since. */
      readonly was: StoredRecord;
    }
  | {
      readonly do: "trash" | "untrash";
      readonly app: string;
      readonly form: string;
      readonly id: string;
      readonly seq: number;
      readonly at: string;
    };

/** An event to be written in the same transaction as the change it tells of; one of an app has no form and no record. */
export interface NewEvent {
  readonly app: string;
  readonly form: string;
  readonly record: string;
  readonly actor: string;
  readonly at: string;
  readonly event: EngineEvent | AppEvent;
}

export interface StoredEvent extends NewEvent {
  /** Grows without gaps being promised; the order of the log. */
  readonly id: number;
  /** What kind of event it is, without reading more of it. */
  readonly type: NewEvent["event"]["type"];
}

/** The answer of a request that may come twice; it takes the place of one that was kept before `replaces`. */
export interface KeptAnswer extends Repeat {
  readonly answer: string;
  readonly replaces: string;
}

/** The outcome of a commit: done, or which change met a newer record or a taken unique value. */
export type CommitResult =
  | { readonly ok: true; readonly seqs: readonly number[] }
  | { readonly ok: false; readonly conflict: "stale"; readonly change: number }
  | { readonly ok: false; readonly conflict: "taken"; readonly change: number; readonly field: string };

/** A list of one form's records: filter and access are trees that become SQL; sort keys are field names. */
export interface RecordQuery {
  readonly app: CompiledApp;
  readonly form: string;
  readonly where: ConditionTree | null;
  readonly at: Circumstance;
  readonly sort: readonly { readonly field: string; readonly descending: boolean }[];
  readonly limit: number;
  /** The opaque position after which to go on; made by the store, checked by the store. */
  readonly after: string | null;
  /** Words that must all be found in the title or a searched field; a bound of 100 characters is the caller's. */
  readonly search: string | null;
  /** Fields that the search must not look into, because the reader may not see them. */
  readonly hidden?: ReadonlySet<string>;
  /** The search must not look into the titles either: something that they are made of is hidden. */
  readonly hiddenTitle?: boolean;
  readonly trashed: boolean;
  /** Tells when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

export interface RecordPage {
  readonly records: readonly StoredRecord[];
  readonly next: string | null;
}

/** Records that share their value of a field with another one. */
export interface SharingRecords {
  /** How many of each owner, null for none; the most first. */
  readonly owners: readonly { readonly owner: string | null; readonly count: number }[];
  /** Those of one value stand together. */
  readonly ids: readonly string[];
}

/** What a record is called. */
export interface RecordTitle {
  readonly form: string;
  readonly id: string;
  readonly title: string;
}

/** Roll-up values by the id of a record and by field; those that are empty are left out. */
export type Rollups = ReadonlyMap<string, ReadonlyMap<string, Json>>;

/**
 * Reading records and their history: prepared SQL behind one small port, one adapter per database. Outside a transaction,
 * what reads many records throws `QueueFull`, `ReadingTooLong` or `ReadingAbandoned` rather than take places from others.
 */
export interface RecordReads {
  /** Trashed ones too: look at `deletedAt`. */
  get(app: CompiledApp, form: string, id: string): Promise<StoredRecord | undefined>;
  /** Those of the ids that exist, trashed ones too, in no order. */
  getMany(app: CompiledApp, form: string, ids: readonly string[]): Promise<readonly StoredRecord[]>;
  /** What records are called, by form and ids; those in the trash are left out. */
  titles(app: CompiledApp, wanted: ReadonlyMap<string, ReadonlySet<string>>): Promise<readonly RecordTitle[]>;
  /** Throws `BadCursor` where `after` was not made for this form and sort. */
  list(query: RecordQuery): Promise<RecordPage>;
  count(query: Omit<RecordQuery, "limit" | "after" | "sort">): Promise<number>;
  aggregate(query: AggregateQuery): Promise<readonly AggregateGroup[]>;
  /** The records of `form`, not trashed, whose value of a field another one has too; no more than `limit` ids. */
  sharing(app: CompiledApp, form: string, field: string, limit: number): Promise<SharingRecords>;
  /** Roll-up values of records, by id and field. */
  rollups(app: CompiledApp, form: string, ids: readonly string[], at: Circumstance): Promise<Rollups>;
  /** Ids of records of `form`, not trashed, whose reference field `via` holds one of `ids`; `after` is the last id seen. */
  referring(
    app: CompiledApp,
    form: string,
    via: string,
    ids: readonly string[],
    limit: number,
    after: string | null,
  ): Promise<readonly string[]>;
  /** Ids of the records of `form`, trashed ones too, in order; `after` is the last id seen. */
  ids(app: CompiledApp, form: string, limit: number, after: string | null): Promise<readonly string[]>;
  /** Records of `form`, trashed ones too, in the order of their ids; `after` is the last id seen. */
  scan(app: CompiledApp, form: string, limit: number, after: string | null): Promise<readonly StoredRecord[]>;
  /** The history of a record, newest first, from before the event `before`. */
  events(app: string, record: string, before: number | null, limit: number): Promise<readonly StoredEvent[]>;
  /** The log of everything, oldest first, after the event `after`. */
  eventsAfter(after: number, limit: number): Promise<readonly StoredEvent[]>;
  /** The forms of an app that went away with records, each with the last version that had it. */
  retired(app: string): Promise<ReadonlyMap<string, number>>;
  /** How many records such a form has, of each owner, null for none; trashed ones are left out. */
  retiredOwners(app: string, form: string): Promise<SharingRecords["owners"]>;
  /** The last number of a serial that was taken; zero where there is none. The next one may be another's. */
  lastSerial(app: string, form: string, field: string, year: number): Promise<number>;
  /** The id of the newest event of all; zero where there is none. */
  lastEvent(): Promise<number>;
  /** The apps some of whose records are not in the index yet by which they are searched. */
  unfilled(): Promise<readonly string[]>;
}

/** Reading and writing records. */
export interface RecordStore extends RecordReads {
  /**
   * All changes and events in one durable transaction, or nothing; with the answer to them, if one is to be kept.
   * `apps` gives the compiled forms by app name. Throws `QueueFull` where too many writes wait, and `AlreadyAnswered` where
   * another answer is kept.
   */
  commit(
    apps: ReadonlyMap<string, CompiledApp>,
    changes: readonly RecordChange[],
    events: readonly NewEvent[],
    answer?: KeptAnswer,
  ): Promise<CommitResult>;
  /** The next number of a serial, the first of `count` in a row; unique under concurrency, and gaps are allowed. */
  nextSerial(app: string, form: string, field: string, year: number, count?: number): Promise<number>;
  /** What `lastSerial` tells, as far as that is known without asking the database; null where nothing is. */
  serialAtHand(app: string, form: string, field: string, year: number): number | null;
}

/** How a store is opened once more, as plain data. */
export type StoreLocation = { readonly file: string } | { readonly url: string };

/** Records as a thread of its own reads them: one connection, and tables and columns as they were when it was opened. */
export interface StoreReader {
  readonly records: RecordReads;
  close(): Promise<void>;
}

/** What can be read outside a transaction: committed data only. */
export interface Store {
  readonly records: RecordStore;
  readonly users: UserReads;
  readonly sessions: SessionReads;
  readonly tokens: TokenReads;
  readonly teams: TeamReads;
  readonly apps: AppReads;
  readonly versions: VersionReads;
  readonly drafts: DraftReads;
  readonly members: MemberReads;
  readonly files: FileReads;
  readonly recordDrafts: RecordDraftReads;
  readonly settings: SettingReads;
  readonly repeats: RepeatReads;
  /**
   * Runs `work` alone on the writer: everything that it writes becomes durable together, or nothing does if it
   * throws. Everything inside must go through `tx`; waiting for anything else holds up every other writer.
   * Throws `QueueFull` where too many writes wait. It may be run again where tables could not be changed for others who
   * read them: nothing outside the transaction may follow from it but its result.
   */
  transact<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T>;
  /**
   * The store for what a request reads from now on: it may answer what was true at this moment, whichever process writes
   * meanwhile, but for what this one has written itself.
   */
  now(): Promise<Store>;
  /** Puts settings on which nothing else depends; other writes may share the commit. */
  note(settings: ReadonlyMap<string, Json>): Promise<void>;
  /**
   * Prepares the storage of a version beside the live work, in many short transactions. Throws `NotUnique` where
   * records share a value that must differ, `AlreadyPreparing` where another process prepares the app, and whatever
   * `rewrite` throws; then nothing is left of it.
   */
  prepare(order: PreparationOrder): Promise<Preparation>;
  /**
   * Goes on with the index in which records of an app are searched, for a moment; false where nothing is left. Until it has
   * all of a table's records, searching reads them.
   */
  fillSearch(app: CompiledApp): Promise<boolean>;
  /** Goes on with what a switch left to do, for a moment; false where nothing is left. */
  tidy(): Promise<boolean>;
  /**
   * Asks for work that one process at a time does: "taken" where this one may do it from now on, "held" where it could
   * already, "elsewhere" where another one does it. It goes back by `release`, with the store, and with a connection that
   * is lost, so that the next process to ask takes it over.
   */
  claim(work: string): Promise<"taken" | "held" | "elsewhere">;
  release(work: string): Promise<void>;
  /** How many writes wait for their turn. */
  waiting(): number;
  /** Where another thread opens a reader of its own. */
  readonly location: StoreLocation;
  /** Calls `listener` after each commit that wrote events, by whichever process; gives back how to stop that. */
  onEvents(listener: () => void): () => void;
  /** Waits for the writes under way, then closes every connection. */
  close(): Promise<void>;
}

/** Reading and writing inside one transaction: it sees its own writes, and nobody else does before its end. */
export interface StoreTransaction {
  /** A conflict undoes that commit alone: throw to undo the transaction. */
  readonly records: RecordStore;
  readonly users: UserWrites;
  readonly sessions: SessionWrites;
  readonly tokens: TokenWrites;
  readonly teams: TeamWrites;
  readonly apps: AppWrites;
  readonly versions: VersionWrites;
  readonly drafts: DraftWrites;
  readonly members: MemberWrites;
  readonly files: FileWrites;
  readonly recordDrafts: RecordDraftWrites;
  readonly settings: SettingWrites;
  readonly repeats: RepeatWrites;
  /** Nobody else writes records of the app from here on until the transaction ends. */
  holdRecords(app: string): Promise<void>;
  /**
   * Makes the tables, columns and indexes that the records of this version need. Values of fields whose kind
   * changed are carried over where `before`, the version up to now, is given. Tables that were prepared are switched:
   * what was written meanwhile is copied first.
   */
  applyStoragePlan(
    app: CompiledApp,
    plan: StoragePlan,
    before?: CompiledApp | null,
    prepared?: Preparation,
  ): Promise<void>;
}
