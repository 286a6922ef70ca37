import type { Request } from "express";
import type { Contract, Locale } from "../../runtime/contract/generated/contract.ts";
import type { Actor } from "../../runtime/core/actor.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { Once } from "../commands/answer-once.ts";
import type { Action } from "../policies/action.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { StoredRecord } from "../store/store.ts";
import type { App } from "../store/system/apps.ts";
import type { User } from "../store/system/users.ts";

/** A request that has been read: what every route gets. */
export interface OpenAsk {
  readonly services: Services;
  /** The same as of when the request began, or later: what has been read before need not be read again. Only for reading. */
  readonly now: Services;
  readonly request: Request;
  /** The language of the answer's words. */
  readonly locale: Locale;
  readonly query: ReadonlyMap<string, string>;
  /** The revision in `If-Match`; null where there is none, or any will do. */
  readonly revision: number | null;
  /** `If-Match: *` was sent: whatever is there may be changed. */
  readonly anyRevision: boolean;
  /** A parameter of the path. */
  path(name: string): string;
  /** The session's secret, and whether the browser came over https. */
  readonly session: { readonly secret: string | null; readonly secure: boolean };
  /** Who asks as far as the network tells: an IPv4 address or an IPv6 /64. */
  readonly network: string;
  /** Tells when the client goes away before it has its answer: nobody waits for what is only read. */
  untilGone(): AbortSignal;
  /** Does a part of the request that is durable by itself. */
  readonly once: Once;
}

/** Somebody who has signed in. */
export interface PersonAsk extends OpenAsk {
  readonly user: User;
}

/** An app that they may know of, published or not, and what they are in it. */
export interface AppAsk extends PersonAsk {
  readonly app: App;
  readonly actor: Actor;
  readonly published: CompiledApp | null;
}

/** The published version of an app. */
export interface PublishedAsk extends AppAsk {
  readonly published: CompiledApp;
}

export interface FormAsk extends PublishedAsk {
  readonly form: CompiledForm;
}

export interface RecordAsk extends FormAsk {
  readonly record: StoredRecord;
}

/** How deep a route reaches, and with it what is looked up before it runs. */
export interface Scopes {
  readonly open: OpenAsk;
  readonly person: PersonAsk;
  readonly app: AppAsk;
  readonly published: PublishedAsk;
  readonly form: FormAsk;
  readonly record: RecordAsk;
}

/** What a request has turned out to ask about; the deeper the route reaches, the more of it is there. */
export interface FoundAsk extends OpenAsk {
  readonly user?: User;
  readonly app?: App;
  readonly actor?: Actor;
  readonly published?: CompiledApp | null;
  readonly form?: CompiledForm;
  readonly record?: StoredRecord;
}

export type Scope = keyof Scopes;
export type BodyName = keyof Contract;

/** What goes back: JSON, or bytes with their own headers. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: Uint8Array | string | AsyncIterable<Uint8Array | string>;
  /** The revision, sent as the ETag. */
  readonly etag?: number;
  readonly headers?: { readonly [name: string]: string };
}

/**
 * What a call answers when it succeeds, by status: what the contract calls its body, the media types of bytes, or null for
 * nothing. "JsonSchema" is any JSON Schema.
 */
export type Answers = {
  readonly [status: number]: BodyName | "JsonSchema" | readonly string[] | null;
};

/** One call of the HTTP contract, as data. */
export interface Route {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** The address below `/api`. */
  readonly path: string;
  readonly scope: Scope;
  readonly action: Action;
  /** What it is for, in one sentence of the documentation. */
  readonly about: string;
  readonly answers: Answers;
  /** The headers that each of these answers has. */
  readonly headers: readonly ("ETag" | "Location")[];
  /** The query parameters that it knows. */
  readonly parameters: readonly string[];
  readonly body: BodyName | null;
  /** What it reads as a body: JSON, or bytes that the route reads itself. */
  readonly accepts: "json" | "zip" | "multipart";
  readonly ifMatch: boolean;
  /** Whether a record in the trash is found too. */
  readonly trashed: boolean;
  /** Whether its body holds a definition, which may be larger than other JSON. */
  readonly large: boolean;
  /** Whether its answer holds a secret, which must not be kept for repetitions. */
  readonly secret: boolean;
  /** Reads what the query parameters ask for: with its problems are told those of the names of parameters. */
  readonly read: ((ask: FoundAsk) => Result<unknown>) | null;
  /** Gets the body that was checked; where the route reads none, what `read` made of the parameters. */
  run(ask: FoundAsk, body: unknown): Promise<Result<Answer>>;
}
