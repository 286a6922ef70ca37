import { readList, type ListRequest } from "../queries/read-list.ts";
import { done } from "../done.ts";
import { everyProblem } from "../every-problem.ts";
import type { Result } from "../result.ts";
import { placeOf } from "./place-of.ts";
import { readListRequest } from "./read-list-request.ts";
import type { FormAsk } from "./route.ts";

/** The list that an address asks for; refused for every parameter that cannot be read or names what is not there. */
export function askForList(ask: FormAsk): Result<ListRequest> {
  const { request, readable } = readListRequest(ask.query);
  return everyProblem([readable, readList(placeOf(ask), request)]) ?? done(request);
}
