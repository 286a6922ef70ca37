import { expect, test } from "vitest";
import { answersContract } from "../../../support/answers-contract.ts";
import { mayFail } from "../../../support/may-fail.ts";

const health = "/health/live";
const json = { "Content-Type": "application/json; charset=utf-8" };
const problem = { "Content-Type": "application/problem+json; charset=utf-8" };
const refused = (status: number) => ({
  ...{ type: "about:blank", title: "No", status, detail: "No.", problems: [] },
});

/** What the check has against an answer; nothing where it takes it. */
function against(
  call: string,
  status: number,
  headers: { readonly [name: string]: string },
  body: unknown,
): string {
  const [method = "", path = ""] = call.split(" ");
  try {
    answersContract(method, path, { status, headers: new Headers(headers), body });
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

test("what the document promises is taken, refusals too", () => {
  expect(against(`GET ${health}`, 200, json, { ok: true })).toBe("");
  expect(against(`GET ${health}`, 404, problem, refused(404))).toBe("");
  expect(against("HEAD /health/live", 200, json, "")).toBe("");
  expect(against("DELETE /session", 204, {}, "")).toBe("");
  expect(against("GET /nothing/there", 404, problem, refused(404))).toBe("");
});

test("a status that the document has not is not taken, nor a call", () => {
  expect(against(`GET ${health}`, 201, json, { ok: true })).toMatch(/201 which the document has not/);
  expect(against(`GET ${health}`, 418, problem, refused(418))).toMatch(/418 which the document has not/);
  expect(against("GET /nothing/there", 200, json, {})).toMatch(/200 which the document has not/);
  expect(against("GET /nothing/there", 409, problem, refused(409))).toMatch(/409 which the document has not/);
});

test("a failure of the server is taken only where it is expected", async () => {
  const failed = () => against(`GET ${health}`, 500, problem, refused(500));
  expect(failed()).toMatch(/500 which the document has not/);
  expect(await mayFail(() => Promise.resolve(failed()))).toBe("");
  expect(failed()).toMatch(/500 which the document has not/);
});

test("another media type is not taken, nor a body that the schema refuses, nor one where there is none", () => {
  expect(against(`GET ${health}`, 200, { "Content-Type": "text/html" }, { ok: true })).toMatch(
    /as text\/html/,
  );
  expect(against(`GET ${health}`, 404, json, refused(404))).toMatch(/as application\/json/);
  expect(against(`GET ${health}`, 200, json, { ok: 1 })).toMatch(/its schema refuses \(\/ok must be/);
  expect(against(`GET ${health}`, 404, problem, {})).toMatch(/its schema refuses/);
  expect(against("DELETE /session", 204, {}, "more")).toMatch(/more than nothing/);
});

test("a header that is promised must be there, and one that is not must not", () => {
  expect(against(`GET ${health}`, 503, problem, refused(503))).toMatch(/without Retry-After/);
  expect(against(`GET ${health}`, 503, { ...problem, "Retry-After": "1" }, refused(503))).toBe("");
  expect(against(`GET ${health}`, 200, { ...json, ETag: '"1"' }, { ok: true })).toMatch(/with ETag/);
  const draft = against("GET /apps/sales/draft", 200, json, {});
  expect(draft).toMatch(/without ETag/);
});
