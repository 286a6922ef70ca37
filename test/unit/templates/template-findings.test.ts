import { expect, it } from "vitest";
import { readdirSync } from "node:fs";
import { findings } from "../../../runtime/core/insight/findings.ts";
import { compileTemplate } from "../../support/compile-template.ts";
import { readTemplate } from "../../support/read-template.ts";

const templates = readdirSync(new URL("../../../templates/", import.meta.url));

it.each(templates)("nothing is odd about the template %s", (name) => {
  expect(findings(compileTemplate(readTemplate(name)))).toEqual([]);
});
