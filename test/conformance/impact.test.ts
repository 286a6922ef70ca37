import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { AppDocument, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { impactOn } from "../../runtime/core/diff/impact-on.ts";
import { mappingProblems, migrationsOf } from "../../runtime/core/diff/mapping-problems.ts";
import type { Mapping } from "../../runtime/core/diff/mapping.ts";
import { migrateRecord } from "../../runtime/core/diff/migrate-record.ts";
import { rederivedForms } from "../../runtime/core/diff/rederived-forms.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { EngineRecord } from "../../runtime/core/record.ts";
import { compiled } from "../support/engine.ts";
import { smallApp } from "../support/small-app.ts";
import { record } from "../support/store-record.ts";

/** One rule of what a new version does to a record: the form before and after, the record, and what happens to it. */
interface Rule {
  readonly name: string;
  readonly before: Partial<FormDefinition>;
  readonly after: Partial<FormDefinition>;
  /** Further forms of each version, by name with what they were called before. */
  readonly others?: Readonly<Record<"before" | "after", readonly Partial<FormDefinition>[]>>;
  readonly record: Partial<EngineRecord>;
  readonly mapping?: Mapping;
  readonly expect: {
    /** Kind and path, with the code and with what must be decided where there is something; `aside` what only lists texts. */
    readonly impact?: readonly string[];
    readonly data?: object;
    /** Null is none any more. */
    readonly stage?: string | null;
    readonly changes?: readonly object[];
    readonly problems?: readonly string[];
  };
}

const folder = new URL("impact/", import.meta.url);
const now = "2026-03-01T08:00:00.000Z";

function contextIn(app: CompiledApp): EngineContext {
  const form = app.forms.get("deal");
  if (form === undefined) throw new Error("no form");
  return {
    app,
    form,
    now,
    actor: { id: "u", administrator: true, roles: new Set(), teams: [] },
    surroundings: { through: () => undefined, rollup: () => undefined },
    newId: () => "new",
    matches: () => true,
  };
}

const version = (
  form: Partial<FormDefinition>,
  number: number,
  others: readonly Partial<FormDefinition>[] = [],
): CompiledApp => {
  const forms = [form, ...others].map((one) => ({ ...smallApp().forms[0], ...one }));
  return compiled(smallApp({}, { forms } as Partial<AppDocument>), number);
};

describe("the impact of a new version", () => {
  for (const file of readdirSync(folder).sort()) {
    const rule = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Rule;
    it(`${file}: ${rule.name}`, () => {
      const before = version(rule.before, 1, rule.others?.before);
      const after = version(rule.after, 2, rule.others?.after);
      const mapping = rule.mapping ?? {};
      const migration = migrationsOf(before, after, mapping).get("deal");
      if (migration === undefined) throw new Error("the form goes away");
      const { data = {}, ...rest } = rule.record;
      const old = record("d1", data, rest);
      const rederived = rederivedForms(before, after).includes("deal");
      const impacts = impactOn(
        { migration, before: contextIn(before), after: contextIn(after), rederived },
        old,
      );
      const told = impacts.map(({ kind, path, problem, needs, aside }) =>
        [
          ...(aside === true ? ["aside"] : []),
          kind,
          path,
          ...(kind === problem.code ? [] : [problem.code]),
          ...(needs === null ? [] : [`needs ${needs}`]),
        ].join(" "),
      );
      const migrated = migrateRecord(migration, old);
      expect(told).toEqual(rule.expect.impact ?? []);
      if (rule.expect.data !== undefined) expect(migrated.record.data).toEqual(rule.expect.data);
      if (rule.expect.stage !== undefined) expect(migrated.record.stage).toBe(rule.expect.stage);
      expect(migrated.changes).toEqual(rule.expect.changes ?? []);
      const problems = mappingProblems(before, after, mapping).map(
        ({ code, pointer }) => `${code} ${pointer}`,
      );
      expect(problems).toEqual(rule.expect.problems ?? []);
    });
  }
});
