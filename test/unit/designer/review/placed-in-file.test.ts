import { expect, test } from "vitest";
import { placedInFile } from "../../../../designer/review/placed-in-file.ts";
import { documentText } from "../../../../runtime/core/definition/document-text.ts";
import type { DocumentDefinition } from "../../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../../runtime/core/json.ts";

const letter = { name: "letter", title: "Letter", form: "deal", kind: "mail", locale: "en" } as const;
const body = "Dear all,\n\nyours {{nobody}}";
const documents: DocumentDefinition[] = [
  { ...letter, subject: "About {{nobody}}", body },
  { ...letter, body },
];
const problem = (pointer: string, line: Json = 3) => ({ pointer, params: { line, column: 9 } });
const lineOf = (pointer: string, of: unknown = documents) =>
  placedInFile(problem(pointer), { documents: of as DocumentDefinition[] }).params.line;

test("a problem in the body of a document has the line of its file", () => {
  for (const [index, document] of documents.entries()) {
    const line = documentText(document).split("\n")[Number(lineOf(`/documents/${String(index)}/body`)) - 1];
    expect(line).toBe("yours {{nobody}}");
  }
});

test("a problem anywhere else, or of what is not there, stays as it is", () => {
  expect(lineOf("/documents/0/subject")).toBe(3);
  expect(lineOf("/forms/0/body")).toBe(3);
  expect(lineOf("/documents/7/body")).toBe(3);
  expect(lineOf("/documents/0/body", "none")).toBe(3);
  expect(lineOf("/documents/0/body", [null])).toBe(3);
  const unplaced = problem("/documents/0/body", null);
  expect(placedInFile(unplaced, { documents })).toBe(unplaced);
});
