import { describe, expect, it } from "vitest";
import { unknownFields } from "../../../../runtime/core/validate/unknown-fields.ts";
import { compiled, contextFor } from "../../../support/engine.ts";
import { smallApp } from "../../../support/small-app.ts";

const { form } = contextFor(compiled(smallApp()));

describe("unknown fields", () => {
  it("are told of a hundred times at most, with long names cut", () => {
    const data = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`x${String(index)}`.repeat(50), 1]),
    );
    const problems = unknownFields(form, data);
    expect(problems).toHaveLength(100);
    expect(String(problems[0]?.params["field"])).toHaveLength(100);
  });

  it("include fields that the reader may not know of", () => {
    const problems = unknownFields(form, { name: "A" }, (field) => field === "name");
    expect(problems).toEqual([{ code: "unknown-field", pointer: "/name", params: { field: "name" } }]);
  });
});
