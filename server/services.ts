import type { Logger } from "pino";
import type { CompiledApp } from "../runtime/core/compile/compiled.ts";
import type { AppDocument } from "../runtime/core/definition/generated/definition.ts";
import type { ImpactJobs } from "./engine/impact-jobs.ts";
import type { LatestRuns } from "./engine/latest-runs.ts";
import type { VersionFields } from "./engine/version-fields.ts";
import type { LiveFeed } from "./events/live-feed.ts";
import type { App } from "./store/system/apps.ts";
import type { Store } from "./store/store.ts";
import type { Workers } from "./workers/workers.ts";

/** A prebuilt app: its definition as one document, demo data included. */
export interface Template {
  readonly name: string;
  readonly document: AppDocument;
}

/** Compiled apps, each compiled once a version and process. */
export interface CompiledApps {
  /** The published version of an app; undefined before the first. */
  current(app: App): Promise<CompiledApp | undefined>;
  /** A published version of an app; undefined where it compiles no more. */
  at(app: string, version: number): Promise<CompiledApp | undefined>;
  /** Every published app by its name. */
  all(): Promise<ReadonlyMap<string, CompiledApp>>;
  /** Drops what was compiled for an app that was removed. */
  forget(app: string): void;
}

/** Where the bytes of uploaded files lie. Names are made by the server. */
export interface FileVault {
  /** Writes a stream to disk. The size in bytes and the digest, or "too-large" and nothing kept. */
  put(
    id: string,
    bytes: AsyncIterable<Uint8Array>,
    limit: number,
  ): Promise<{ readonly size: number; readonly sha256: string } | "too-large">;
  read(id: string): AsyncIterable<Uint8Array>;
  remove(id: string): Promise<void>;
  /** Removes what lies there since before a moment (milliseconds) and is none of the ids that `known` gives back. */
  removeStrays(
    before: number,
    known: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
  ): Promise<void>;
}

/** What commands and queries work with; put together once in `main.ts`. */
export interface Services {
  readonly store: Store;
  readonly apps: CompiledApps;
  readonly templates: ReadonlyMap<string, Template>;
  readonly files: FileVault;
  /** What drafts would do to live records. */
  readonly impacts: ImpactJobs;
  /** What fields were in earlier versions. */
  readonly versionFields: VersionFields;
  /** What happens to records, for those who follow it. */
  readonly live: LiveFeed;
  /** What is asked again and again while somebody edits. */
  readonly latest: LatestRuns;
  /** What takes long is done off the thread that answers requests. */
  readonly workers: Workers;
  readonly log: Logger;
  /** The token that the first administrator must show. */
  readonly setupToken: string;
  /** Tells that a version was published, whose records may have to be brought up to date. */
  published(): void;
  /** Uploads have lost their rows. */
  uploadsRemoved(): void;
  /** Keeps the definition of an app that is about to be removed. */
  keepExport(app: string, document: string): Promise<void>;
  /** The ISO instant in UTC with milliseconds. */
  now(): string;
  /** A fresh opaque identifier, unguessable, sorted by the time of its making. */
  newId(): string;
  /** Whether a pattern occurs in a value, in linear time; throws on a bad pattern. */
  matches(pattern: string, value: string): boolean;
}
