import { describe, expect, it } from "vitest";
import { type NameStyle, nameOfTitle } from "../../../../designer/naming/name-of-title.ts";
import type { Text } from "../../../../runtime/core/definition/text.ts";

const cases: readonly (readonly [
  title: Text,
  style: NameStyle,
  siblings: readonly string[],
  name: string | null,
])[] = [
  ["Loan period", "camel", [], "loanPeriod"],
  ["Loan period", "dashed", [], "loan-period"],
  ["Loan period", "camel", ["loanperiod"], "loanPeriod2"],
  ["Größe (in cm)", "camel", [], "grosseInCm"],
  ["Customer’s e-mail", "camel", [], "customersEMail"],
  ["2nd phase", "dashed", [], "nd-phase"],
  ["2 Phases", "camel", [], "phases"],
  ["Constructor", "camel", [], "constructor2"],
  ["To string", "camel", [], "toString2"],
  ["x".repeat(200), "dashed", [], "x".repeat(50)],
  [{ "zh-CN": "借用期限", en: "Loan period" }, "camel", [], "loanPeriod"],
  ["借用期限", "camel", [], null],
  ["Equipment 设备", "dashed", [], "equipment"],
  ["贷款（Loan period）", "camel", [], "loanPeriod"],
  ["设备 / Equipment 2", "dashed", [], "equipment-2"],
  ["VIP客户", "dashed", [], null],
  ["第2类A", "dashed", [], null],
  ["用 CRM 的客户", "dashed", [], null],
  ["Old 旧 New", "dashed", [], null],
  ["Срок", "dashed", [], null],
  ["2026", "dashed", [], null],
  ["  –  ", "dashed", [], null],
];

describe("a name made from a title", () => {
  it.each(cases)("%j, %s beside %j, is %j", (title, style, siblings, name) => {
    expect(nameOfTitle(title, style, siblings)).toBe(name);
  });
});
