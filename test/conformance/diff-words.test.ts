import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AppDocument, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { changeWords } from "../../runtime/core/diff/change-words.ts";
import { describeChange } from "../../runtime/core/diff/describe-change.ts";
import { diffApps } from "../../runtime/core/diff/diff-apps.ts";
import { compiled } from "../support/engine.ts";
import { smallApp } from "../support/small-app.ts";

interface Version {
  readonly form?: Partial<FormDefinition>;
  readonly app?: Partial<AppDocument>;
}

/** Two versions, and every difference between them in words. */
interface Rule {
  readonly name: string;
  readonly before: Version | null;
  readonly after: Version;
  readonly expect: { readonly en: readonly string[]; readonly "zh-CN": readonly string[] };
}

const folder = new URL("diff-words/", import.meta.url);

describe("a difference in words", () => {
  for (const file of readdirSync(folder).sort()) {
    const rule = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Rule;
    it(`${file}: ${rule.name}`, () => {
      const before = rule.before && compiled(smallApp(rule.before.form, rule.before.app));
      const after = compiled(smallApp(rule.after.form, rule.after.app), 2);
      const said = (locale: string) => {
        const words = changeWords(before?.document ?? null, after.document, locale);
        return diffApps(before, after).map((change) => describeChange(change, words).replace(/\s/gu, " "));
      };
      expect({ en: said("en"), "zh-CN": said("zh-CN") }).toEqual(rule.expect);
    });
  }
});
