import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../designer/draft/edits/apply-edits.ts";
import { editsBetween } from "../../designer/draft/edits/edits-between.ts";
import { appFiles, fileText, fileValue } from "../../designer/json/files/app-files.ts";
import { readFile } from "../../designer/json/files/read-file.ts";
import { withFile } from "../../designer/json/files/with-file.ts";
import { shapeMistakes } from "../../designer/json/schema/shape-mistakes.ts";
import { fromFolder } from "../../runtime/core/definition/from-folder.ts";
import { checkShape } from "../../runtime/core/definition/shape/check-shape.ts";
import { toFolder } from "../../runtime/core/definition/to-folder.ts";
import type { Json } from "../../runtime/core/json.ts";
import { randomEdit } from "../support/random-edit.ts";
import { templateDocument } from "../support/template-document.ts";

const templates = readdirSync("templates").map((name) => templateDocument(name));
const small = templates
  .map((document) => ({
    ...document,
    forms: document.forms.slice(0, 2),
    examples: document.examples?.slice(0, 2),
    demo: {},
  }))
  .map((document) => JSON.parse(JSON.stringify(document)) as Json);

const numbers = fc.tuple(fc.nat(5), fc.nat(100_000), fc.nat(1_000), fc.nat(20));
const some = fc.tuple(fc.nat(templates.length - 1), fc.array(numbers, { minLength: 1, maxLength: 4 }));

function edited(value: Json, choices: readonly (readonly [number, number, number, number])[]): Json {
  return choices.reduce<Json>(
    (current, choice) => applyEdits(current, [randomEdit(current, choice)])?.document ?? current,
    value,
  );
}

describe("the files of the JSON view", () => {
  it.each(templates)("are those of the folder of $name, byte for byte", (document) => {
    const draft = document as unknown as Json;
    const shown = appFiles(draft).map((file) => [file.path, fileText(file, fileValue(draft, file) ?? null)]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(toFolder(document)));
    for (const file of appFiles(draft)) {
      const read = readFile(draft, file, fileText(file, fileValue(draft, file) ?? null));
      expect(read, file.path).toHaveProperty("value");
    }
  });

  it("agree with the draft after whatever sound text was typed in them, and undo gives it back", () => {
    let taken = 0;
    let refused = 0;
    fc.assert(
      fc.property(some, fc.nat(), ([which, choices], at) => {
        const draft = small[which] ?? null;
        const files = appFiles(draft);
        const file = files[at % files.length];
        if (file === undefined) throw new Error("There are no files");
        const typed = edited(fileValue(draft, file) ?? null, choices);
        const read = readFile(draft, file, fileText(file, typed));
        if (!("value" in read)) {
          refused += 1;
          return;
        }
        taken += 1;
        const target = withFile(draft, file, read.value);
        const there = applyEdits(draft, editsBetween(draft, target));
        expect(JSON.stringify(there?.document)).toBe(JSON.stringify(target));
        const name =
          file.at.length > 0 && file.noun !== "demo"
            ? String((read.value as { name?: string }).name)
            : file.at[1];
        const again = appFiles(target).find(({ at: [folder, key] }) => folder === file.at[0] && key === name);
        expect(again === undefined ? null : fileText(again, fileValue(target, again) ?? null)).toBe(
          fileText(file, read.value),
        );
        expect(JSON.stringify(applyEdits(target, there?.inverse ?? [])?.document)).toBe(
          JSON.stringify(draft),
        );
      }),
      { numRuns: 300 },
    );
    expect({ taken: taken > 40, refused: refused > 40 }).toEqual({ taken: true, refused: true });
  });

  it("hold back exactly what the language's schemas refuse for its type, its missing keys and its words", () => {
    const codes = new Set(["definition-type", "definition-missing-key", "definition-choice"]);
    let found = 0;
    fc.assert(
      fc.property(some, fc.nat(), ([which, choices], at) => {
        const draft = small[which] ?? null;
        const forms = appFiles(draft).filter(({ noun }) => noun === "form" || noun === "example");
        const file = forms[at % forms.length];
        if (file === undefined) throw new Error("There are no files");
        const typed = edited(fileValue(draft, file) ?? null, choices);
        const [folder = "", key = ""] = file.at;
        const list = (draft as { [folder: string]: { name: string }[] })[folder] ?? [];
        const index = list.findIndex(({ name }) => name === key);
        const prefix = `/${folder}/${String(index)}`;
        const shape = checkShape(withFile(draft, file, typed))
          .filter(
            ({ code, pointer }) =>
              codes.has(code) && (pointer === prefix || pointer.startsWith(`${prefix}/`)),
          )
          .map(({ code, pointer, params }) => JSON.stringify([code, pointer.slice(prefix.length), params]));
        const mine = shapeMistakes(file.noun, typed).map(({ code, pointer, params }) =>
          JSON.stringify([code, pointer, params]),
        );
        found += shape.length;
        expect(mine.toSorted()).toEqual(shape.toSorted());
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(50);
  });

  it("make a folder that reads back as the same draft", () => {
    for (const document of small) {
      const files = new Map(
        appFiles(document).map((file) => [file.path, fileText(file, fileValue(document, file) ?? null)]),
      );
      const { document: back, problems } = fromFolder(files);
      expect(problems).toEqual([]);
      expect(
        appFiles(back as Json).map((file) => fileText(file, fileValue(back as Json, file) ?? null)),
      ).toEqual([...files.values()]);
    }
  });
});
