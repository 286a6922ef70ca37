import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkTemplate } from "../../runtime/documents/check-template.ts";
import { recordMeanings } from "../../runtime/documents/record-meanings.ts";
import { everyKindApp } from "../support/every-kind-app.ts";

/** Templates over records of a form that pass, and others with everything that is then told, in this order. */
interface Case {
  readonly name: string;
  readonly form?: string;
  readonly passes: readonly string[];
  readonly refused: { readonly [template: string]: readonly string[] };
}

const folder = new URL("documents/", import.meta.url);
const record = recordMeanings(everyKindApp.forms);

function told(template: string, form: string): readonly string[] {
  return checkTemplate(template, record(form)).map(({ code, params }) => {
    const { line, column, suggestion } = params;
    const meant = typeof suggestion === "string" ? ` → ${suggestion}` : "";
    return `${code} ${String(line)}:${String(column)}${meant}`;
  });
}

for (const file of readdirSync(folder).sort()) {
  const {
    name,
    form = "sheet",
    passes,
    refused,
  } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Case;
  describe(`templates: ${name}`, () => {
    for (const template of passes) {
      it(`${JSON.stringify(template)} passes`, () => expect(told(template, form)).toEqual([]));
    }
    for (const [template, problems] of Object.entries(refused)) {
      it(`${JSON.stringify(template)} does not`, () => expect(told(template, form)).toEqual(problems));
    }
  });
}
