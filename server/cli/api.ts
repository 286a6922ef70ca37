import type { Locale, ProblemDocument, ProblemView } from "../../runtime/contract/generated/contract.ts";

/** An answer that is no success; status 0 is none at all, with `detail` saying why. */
export interface Refusal {
  readonly ok: false;
  readonly status: number;
  readonly detail: string;
  readonly problems: readonly ProblemView[];
  readonly retryAfter: string | null;
  /** Whether the answer came from something else than the server that was meant. */
  readonly foreign: boolean;
}

export type Asked<T> = { readonly ok: true; readonly body: T } | Refusal;

export interface Ask {
  readonly body?: unknown;
  readonly revision?: number;
}

/** Asks the server as the token's person; paths begin below `/api`. */
export interface Api {
  get<T>(path: string): Promise<Asked<T>>;
  send<T>(method: "POST" | "PUT", path: string, ask: Ask): Promise<Asked<T>>;
}

/** Publishing and measuring may take a while. */
const patience = 10 * 60 * 1000;

/** A redirect is not followed: it would carry the token to another place. */
export function createApi(server: string, token: string, language: Locale): Api {
  async function ask<T>(method: string, path: string, { body, revision }: Ask): Promise<Asked<T>> {
    const headers: Record<string, string> = {
      Authorization: `Bearer ${token}`,
      Accept: "application/json",
      "Accept-Language": language,
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...(revision !== undefined && { "If-Match": `"${String(revision)}"` }),
    };
    const init: RequestInit = { method, headers, redirect: "manual", signal: AbortSignal.timeout(patience) };
    if (body !== undefined) init.body = JSON.stringify(body);
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${server}/api${path}`, init);
      text = await response.text();
    } catch (error) {
      return { ...refusal(0), detail: reasonOf(error) };
    }
    const { status } = response;
    const json = /json/.test(response.headers.get("content-type") ?? "") ? readJson(text) : undefined;
    if (json === undefined) return { ...refusal(status), foreign: true };
    if (response.ok) return { ok: true, body: json as T };
    const { detail, problems } = json as Partial<ProblemDocument>;
    const retryAfter = response.headers.get("retry-after");
    return { ...refusal(status), detail: detail ?? "", problems: problems ?? [], retryAfter };
  }
  return {
    get: (path) => ask("GET", path, {}),
    send: (method, path, options) => ask(method, path, options),
  };
}

function refusal(status: number): Refusal {
  return { ok: false, status, detail: "", problems: [], retryAfter: null, foreign: false };
}

/** Undefined for what is no JSON object. */
function readJson(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** "ECONNREFUSED" rather than "fetch failed"; "timeout" where patience ran out. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "timeout";
  const { cause } = error as { readonly cause?: { readonly code?: string; readonly message?: string } };
  return cause?.code ?? cause?.message ?? error.message;
}
