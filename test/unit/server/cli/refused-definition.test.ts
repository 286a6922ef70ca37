import { expect, test } from "vitest";
import { toFolder } from "../../../../runtime/core/definition/to-folder.ts";
import type { JsonObject } from "../../../../runtime/core/json.ts";
import type { Refusal } from "../../../../server/cli/api.ts";
import type { Work } from "../../../../server/cli/command.ts";
import { createWords } from "../../../../server/cli/create-words.ts";
import { refusedDefinition } from "../../../../server/cli/refused-definition.ts";
import { smallApp } from "../../../support/small-app.ts";

const app = smallApp();
const read = { app: "small", document: app as unknown as JsonObject, files: toFolder(app) };
const work = { options: { command: "push", server: "http://localhost" }, say: createWords("en") } as Work;
const refusal: Refusal = {
  ok: false,
  status: 422,
  detail: "Something is wrong.",
  problems: [],
  retryAfter: null,
  foreign: false,
};

test("every problem is told with the file and line where it stands", () => {
  const problems = [
    { code: "too-long", pointer: "/title", params: {}, message: "The title is too long." },
    { code: "too-long", pointer: "/forms/0/name", params: {}, message: "The name is too long." },
  ];
  const { lines } = refusedDefinition(work, read, { ...refusal, problems });
  expect(lines).toEqual([
    expect.stringMatching(/^ {2}app\.json:\d+ {2}The title is too long\. {2}\(\/title\)$/),
    expect.stringMatching(/^ {2}forms\/deal\.json:\d+ {2}The name is too long\. {2}\(\/name\)$/),
  ]);
});

test("a refusal without problems, and one that is about something else, is told in a sentence", () => {
  expect(refusedDefinition(work, read, refusal).lines).toEqual(["Something is wrong."]);
  const problems = [{ code: "stale", pointer: "", params: {}, message: "Stale." }];
  const { lines } = refusedDefinition(work, read, { ...refusal, status: 412, problems });
  expect(lines).toEqual([createWords("en")("overtaken", { app: "small" })]);
});
