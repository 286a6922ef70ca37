import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { diffApps } from "../../runtime/core/diff/diff-apps.ts";
import { planStorage } from "../../runtime/core/diff/plan-storage.ts";
import { compiled } from "../support/engine.ts";
import { smallApp } from "../support/small-app.ts";

/** One rule of comparing: two versions, what differs between them, and what the store must do. */
interface Rule {
  readonly name: string;
  readonly before: Partial<AppDocument> | null;
  readonly after: Partial<AppDocument>;
  readonly expect: { readonly changes: readonly string[]; readonly plan: readonly object[] };
}

const folder = new URL("diff/", import.meta.url);

describe("the difference of two versions", () => {
  for (const file of readdirSync(folder).sort()) {
    const rule = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Rule;
    it(`${file}: ${rule.name}`, () => {
      const before = rule.before && compiled(smallApp({}, rule.before));
      const after = compiled(smallApp({}, rule.after), 2);
      const changes = diffApps(before, after).map(({ kind, item, path, keyword }) =>
        [
          kind,
          item,
          ...(item === "app" && keyword === null ? [] : [path]),
          ...(keyword === null ? [] : [keyword]),
        ].join(" "),
      );
      expect(changes).toEqual(rule.expect.changes);
      expect(planStorage(before, after)).toEqual(rule.expect.plan);
    });
  }
});
