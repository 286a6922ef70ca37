import type { Json } from "../../runtime/core/json.ts";
import { done } from "../done.ts";
import type { ListRequest } from "../queries/list-records.ts";
import { refuse } from "../refuse.ts";
import type { Refused, Result } from "../result.ts";

const mostRows = 200;
const longestSearch = 200;

const malformed = (parameter: string): Refused =>
  refuse("malformed", "malformed-parameter", "", { parameter });
const outOfRange = (parameter: string): Refused =>
  refuse("malformed", "parameter-out-of-range", "", { parameter, minimum: 1, maximum: mostRows });

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

function refused(parameter: string): Refused {
  if (parameter === "limit") return outOfRange(parameter);
  if (parameter !== "search") return malformed(parameter);
  return refuse("malformed", "parameter-too-long", "", { parameter, limit: longestSearch });
}

/** Reads the parameters of a list; an unreadable one is refused. */
export function readListRequest(query: ReadonlyMap<string, string>): Result<ListRequest> {
  const request: { [name: string]: unknown } = {};
  for (const [name, read] of Object.entries(readers)) {
    const text = query.get(name);
    if (text === undefined) continue;
    const value = read(text);
    if (value === undefined) return refused(name);
    request[name] = value;
  }
  return done(request as ListRequest);
}
