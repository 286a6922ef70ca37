import i18next from "i18next";
import { HttpProblem } from "./http-problem.ts";
import { pageUser } from "./page-user.ts";
import { readAnswer } from "./read-answer.ts";
import { sessionEnd } from "./session-end.ts";

export interface RequestOptions {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: unknown;
  /** Sent in place of a JSON body. */
  readonly zip?: Blob;
  /** The revision that was read, sent as `If-Match`; any one where nothing can be read. */
  readonly revision?: number | "any";
  readonly signal?: AbortSignal;
  /** Sent even though the page may be gone before the answer; for small bodies alone. */
  readonly keepalive?: boolean;
  /** Nobody waits for it: that the session has ended is not told a second time. */
  readonly background?: boolean;
}

/**
 * Asks the server for `path` below `/api` and gives back the JSON answer (undefined for an empty one).
 * Throws `HttpProblem` for every refusal and when the server cannot be reached.
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const mine = pageUser();
  const headers: Record<string, string> = {
    "Accept-Language": i18next.language,
    Accept: "application/json",
    ...mine,
  };
  if (options.body !== undefined) headers["Content-Type"] = "application/json";
  const { revision } = options;
  if (revision !== undefined) headers["If-Match"] = revision === "any" ? "*" : `"${String(revision)}"`;
  const init: RequestInit = { method: options.method ?? "GET", headers };
  if (options.body !== undefined) init.body = JSON.stringify(options.body);
  if (options.zip !== undefined) {
    headers["Content-Type"] = "application/zip";
    init.body = options.zip;
  }
  if (options.signal !== undefined) init.signal = options.signal;
  if (options.keepalive === true) init.keepalive = true;

  const response = await fetch(`/api${path}`, init).catch(unreachable);
  // Who has not been signed in is led to the sign-in page; who was is asked to sign in over what they are doing.
  const wasSignedIn = Object.keys(mine).length > 0;
  if (response.status === 401 && wasSignedIn && path !== "/session") sessionEnd.tell(options.background);
  return readAnswer(response.status, await response.text().catch(unreachable)) as T;
}

/** The connection may be lost before an answer begins, and while it comes. */
function unreachable(error: unknown): never {
  if (error instanceof DOMException && error.name === "AbortError") throw error;
  throw new HttpProblem(0, i18next.t("offline"), []);
}
