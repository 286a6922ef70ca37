import { expect, test } from "vitest";
import { foldFindings } from "../../../../designer/review/fold-findings.ts";
import { finding } from "../../../../runtime/core/insight/finding.ts";
import { explainProblem } from "../../../../runtime/core/problem/explain-problem.ts";
import type { FindingCode } from "../../../../runtime/core/problem/finding-messages.ts";
import { findingMessages } from "../../../../runtime/core/problem/finding-messages.ts";
import { foldedFindings } from "../../../../runtime/core/problem/folded-findings.ts";

const scope = (form: string, index: number, roles: string[]) =>
  finding("finding-scope-unapplied", `/forms/${String(index)}/access`, { form, roles });

const folded = (findings: Parameters<typeof foldFindings>[0], locale = "en") =>
  foldFindings(findings, (each) => explainProblem(each, locale), locale).map(({ said, places }) => ({
    said,
    places: places.map(({ finding: { pointer }, said: ofPlace }) => [pointer, ofPlace]),
  }));

test("scopes that are not applied are told once, with each form and its roles below", () => {
  const grade = finding("finding-grade-unreached", "/forms/0", { grade: "A", least: 0, most: 10 });
  const found = [scope("Deal", 0, ["Rep", "Lead"]), grade, scope("Account", 1, ["Rep"])];
  expect(folded(found)).toEqual([
    {
      said: "Some rights speak of a part of the records only, but the server does not apply that yet: whoever may see the form sees all of its records.",
      places: [
        ["/forms/0/access", "Deal: Rep, Lead"],
        ["/forms/1/access", "Account: Rep"],
      ],
    },
    { said: "No record can get A: totals go from 0 to 10.", places: [["/forms/0", null]] },
  ]);
  expect(folded(found, "zh-CN")[0]?.places[0]).toEqual(["/forms/0/access", "Deal：Rep、Lead"]);
});

test("a finding that stands alone says all by itself", () => {
  expect(folded([scope("Deal", 0, ["Rep"])])).toEqual([
    { said: explainProblem(scope("Deal", 0, ["Rep"]), "en"), places: [["/forms/0/access", null]] },
  ]);
});

test("the same sentence is said once, and another one of its code by itself", () => {
  const shadowed = (pointer: string) => finding("finding-rule-shadowed", pointer);
  expect(folded([shadowed("/forms/0"), shadowed("/forms/1")])).toMatchObject([
    {
      places: [
        ["/forms/0", null],
        ["/forms/1", null],
      ],
    },
  ]);
  const never = (fields: string) => finding("finding-condition-never", "/forms/0", { fields });
  expect(folded([never("Amount"), never("Name")])).toHaveLength(2);
});

test("what is said once leaves out nothing that a finding says of its place", () => {
  const named = (text: string) => new Set(text.match(/\{\w+\}/gu) ?? []);
  const all = Object.entries(foldedFindings);
  expect(all.length).toBeGreaterThan(0);
  for (const [code, { all: together, each }] of all)
    for (const language of ["en", "zh-CN"] as const) {
      expect(named(each[language])).toEqual(named(findingMessages[code as FindingCode][language]));
      expect(named(together[language]).size).toBe(0);
    }
});
