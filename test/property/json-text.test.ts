import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJsonText } from "../../runtime/core/json-text/read-json-text.ts";
import { valueInText } from "../../designer/json/text/value-in-text.ts";
import type { Json } from "../../runtime/core/json.ts";

const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie("tree"), { maxLength: 5 }),
    fc.dictionary(
      fc.string({ maxLength: 6 }).filter((key) => key !== "__proto__"),
      tie("tree"),
      { maxKeys: 5 },
    ),
  ),
}));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("JSON text", () => {
  it("is read as the value that it says, however it is indented", () => {
    fc.assert(
      fc.property(tree, fc.integer({ min: 0, max: 4 }), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const { root, mistake } = readJsonText(text);
        expect(mistake).toBeNull();
        expect(JSON.stringify(valueInText(text, root))).toBe(JSON.stringify(JSON.parse(text)));
      }),
      { numRuns: 500 },
    );
  });

  it("has a mistake exactly where the browser refuses it, or where a key stands twice", () => {
    const pieces = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"b',
      "1",
      "-",
      "01",
      "1e5",
      "true",
      "nul",
      " ",
      "\n",
      "'",
      "\\",
      "/",
      "\u0001",
    );
    let refused = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 12 }).map((list) => list.join("")),
          // Sound text with a piece put in or taken out somewhere.
          fc.tuple(tree, fc.nat(), fc.nat(3), pieces).map(([value, where, cut, piece]) => {
            const text = JSON.stringify(value);
            const at = where % (text.length + 1);
            return text.slice(0, at) + piece + text.slice(at + cut);
          }),
        ),
        (text) => {
          const { mistake } = readJsonText(text);
          if (mistake?.code === "deep") return;
          const sound = mistake === null || mistake.code === "twice";
          if (!sound) refused += 1;
          expect({ text, sound }).toEqual({ text, sound: isJson(text) });
        },
      ),
      { numRuns: 5_000 },
    );
    expect(refused).toBeGreaterThan(1_000);
  });
});
