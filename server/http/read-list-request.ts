import type { Json, JsonObject } from "../../runtime/core/json.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { done } from "../done.ts";
import type { ListRequest } from "../queries/read-list.ts";
import type { Result } from "../result.ts";

const mostRows = 200;
const longestSearch = 200;

function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const within = (limit: number) => (text: string) => (text.length <= limit ? text : undefined);
const some = (limit: number) => (text: string) => (text === "" ? undefined : within(limit)(text));
const oneOf = (word: string) => (text: string) => (text === word ? text : undefined);

/** What each parameter of a list means; undefined where its text is not of its kind. */
const readers: { readonly [name in keyof ListRequest]-?: (text: string) => unknown } = {
  filter: readJson,
  view: within(63),
  sort: some(1000),
  limit: (text) =>
    /^[0-9]{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= mostRows ? Number(text) : undefined,
  cursor: within(4000),
  fields: some(10_000),
  search: within(longestSearch),
  count: oneOf("exact"),
  trashed: (text) => (oneOf("true")(text) === undefined ? undefined : true),
};

function problemOf(parameter: string): Problem {
  const told = (code: string, params: JsonObject = {}) => ({
    code,
    pointer: "",
    params: { parameter, ...params },
  });
  if (parameter === "limit") return told("parameter-out-of-range", { minimum: 1, maximum: mostRows });
  if (parameter !== "search") return told("malformed-parameter");
  return told("parameter-too-long", { limit: longestSearch });
}

/** Reads the parameters of a list as far as they can be read; `readable` is refused for each that cannot. */
export function readListRequest(query: ReadonlyMap<string, string>): {
  readonly request: ListRequest;
  readonly readable: Result<undefined>;
} {
  const request: { [name: string]: unknown } = {};
  const problems: Problem[] = [];
  for (const [name, read] of Object.entries(readers)) {
    const text = query.get(name);
    if (text === undefined) continue;
    const value = read(text);
    if (value === undefined) problems.push(problemOf(name));
    else request[name] = value;
  }
  return {
    request,
    readable: problems.length === 0 ? done(undefined) : { ok: false, reason: "malformed", problems },
  };
}
