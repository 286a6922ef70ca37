import { answersContract } from "./answers-contract.ts";

/** An answer as it came: `body` is parsed JSON, or text for anything else. */
export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
  readonly text: string;
}

export interface TestRequest {
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
}

/** Asks a server as one browser would: it keeps its cookie. Paths begin below `/api`. */
export interface TestClient {
  send(method: string, path: string, request?: TestRequest): Promise<TestAnswer>;
  get(path: string, headers?: { readonly [name: string]: string }): Promise<TestAnswer>;
  post(path: string, body?: unknown, headers?: { readonly [name: string]: string }): Promise<TestAnswer>;
  put(path: string, body: unknown, revision?: number): Promise<TestAnswer>;
  patch(path: string, body: unknown, revision?: number): Promise<TestAnswer>;
  delete(path: string, revision?: number): Promise<TestAnswer>;
}

const ifMatch = (revision: number | undefined) =>
  revision === undefined ? {} : { "If-Match": `"${String(revision)}"` };

/** A client of the server at `address` that fails where an answer is not what the contract says, with an API token where one is given. A string or bytes as a body are sent as they are. */
export function createTestClient(address: string, token?: string): TestClient {
  let cookie: string | undefined;

  async function send(method: string, path: string, request: TestRequest = {}): Promise<TestAnswer> {
    const { body } = request;
    const raw = typeof body === "string" || body instanceof Uint8Array || body instanceof FormData;
    const headers: Record<string, string> = {
      // To pack and unpack what stays on this machine takes longer than to send it as it is.
      "Accept-Encoding": "identity",
      ...(body !== undefined && !(body instanceof FormData) && { "Content-Type": "application/json" }),
      ...(cookie !== undefined && { Cookie: cookie }),
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...request.headers,
    };
    const init: RequestInit = { method, headers };
    if (body !== undefined) init.body = raw ? (body as BodyInit) : JSON.stringify(body);
    const response = await fetch(`${address}/api${path}`, init);
    const set = response.headers.get("set-cookie");
    if (set !== null) cookie = set.split(";")[0];
    const text = await response.text();
    const { status, headers: told } = response;
    const isJson = /json/.test(told.get("content-type") ?? "") && text !== "";
    const answered = { status, headers: told, body: isJson ? JSON.parse(text) : text };
    answersContract(method, path, answered);
    return { ...answered, text };
  }

  return {
    send,
    get: (path, headers = {}) => send("GET", path, { headers }),
    post: (path, body, headers = {}) => send("POST", path, { body, headers }),
    put: (path, body, revision) => send("PUT", path, { body, headers: ifMatch(revision) }),
    patch: (path, body, revision) => send("PATCH", path, { body, headers: ifMatch(revision) }),
    delete: (path, revision) => send("DELETE", path, { headers: ifMatch(revision) }),
  };
}
