import { describe, expect, it } from "vitest";
import { problemsBelow } from "../../../../designer/review/problems-below.ts";
import type { Json } from "../../../../runtime/core/json.ts";

const document: Json = {
  forms: [
    {
      name: "loan",
      access: [
        { role: "clerk", can: ["read"], records: { required: ["gone"] } },
        { role: "guest", can: ["read"], records: "own" },
        { role: "clerk", can: ["update"], records: { required: ["missing"] } },
      ],
    },
  ],
};
const problems = [
  { pointer: "/forms/0/access/0/records/required/0" },
  { pointer: "/forms/0/access/2/records" },
  { pointer: "/forms/0/access/0/fields/lender" },
  { pointer: "/forms/0" },
  { pointer: "" },
];

describe("the problems below a thing", () => {
  it.each([
    ["are those of its parts", ["forms", "loan", "access", "clerk", "records"], [0]],
    ["tell a role's second rights from its first", ["forms", "loan", "access", "#2", "records"], [1]],
    ["are none where nothing is wrong", ["forms", "loan", "access", "guest", "records"], []],
    ["are all of a form for the form", ["forms", "loan"], [0, 1, 2, 3]],
  ] as const)("%s", (_, at, expected) => {
    expect(problemsBelow(document, problems, at)).toEqual(expected.map((index) => problems[index]));
  });
});
