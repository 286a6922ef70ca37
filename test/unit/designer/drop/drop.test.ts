import { describe, expect, it } from "vitest";
import { besideForms, formsFromGuess, rowsJobs } from "../../../../designer/drop/dropped-forms.ts";
import { calledLike, existingForms } from "../../../../designer/drop/existing-forms.ts";
import { fileBounds, refusalOf } from "../../../../designer/drop/file-bounds.ts";
import {
  editColumn,
  editStage,
  editTable,
  moveStage,
  referToExisting,
} from "../../../../designer/drop/guess-edits.ts";
import { reportCsv } from "../../../../designer/drop/report-csv.ts";
import { tidyGuess } from "../../../../designer/drop/tidy-guess.ts";
import { withoutTables } from "../../../../designer/drop/without-tables.ts";
import type { ImportIssueList } from "../../../../runtime/contract/generated/contract.ts";
import { appFromGuess } from "../../../../runtime/core/guess/app-from-guess.ts";
import type { AppDocument } from "../../../../runtime/core/definition/generated/definition.ts";
import { guessTables } from "../../../../runtime/core/guess/guess-tables.ts";
import { regardColumn } from "../../../../runtime/core/guess/regard-column.ts";
import { planFromGuess } from "../../../../runtime/core/guess/plan-from-guess.ts";
import { reviewApp } from "../../../../runtime/core/review/review-app.ts";
import { salesTables } from "../../../support/sales-tables.ts";

const guess = guessTables(salesTables, { locale: "en" });
const deals = guess.tables.findIndex(({ pipeline }) => pipeline !== null);
const traits = { name: "sales", title: "Sales", defaultLocale: "en", timeZone: "Europe/Berlin" };
const problemsOf = (corrected: typeof guess) =>
  reviewApp(appFromGuess(corrected, traits), 1, { matches: () => true }).problems;
const stages = (corrected: typeof guess) => corrected.tables[deals]?.pipeline?.stages ?? [];

describe("a corrected guess", () => {
  it("has the stages in the order and of the kind that somebody chose, and is a sound app", () => {
    const names = stages(guess).map(({ name }) => name);
    const moved = moveStage(guess, deals, 0, 1);
    expect(stages(moved).map(({ name }) => name)).toEqual([names[1], names[0], ...names.slice(2)]);
    expect(moveStage(guess, deals, 0, -1)).toEqual(guess);
    const lost = editStage(guess, deals, 1, { kind: "lost", title: "Given up" });
    expect(stages(lost)[1]).toMatchObject({ kind: "lost", title: "Given up", probability: 0 });
    expect(problemsOf(lost)).toEqual([]);
  });

  it("has a title wherever somebody has emptied one", () => {
    const emptied = editColumn(editTable(guess, deals, { title: " " }), deals, 0, { title: "" });
    expect(problemsOf(emptied)).not.toEqual([]);
    const tidied = tidyGuess(emptied);
    expect(tidied.tables[deals]).toMatchObject({ title: "deals" });
    expect(problemsOf(tidied)).toEqual([]);
  });

  it("is sound without a table that others refer to, and knows where the rest is read from", () => {
    const accounts = guess.tables.findIndex(({ form }) => form === "accounts");
    const { guess: rest, kept } = withoutTables(guess, new Set([accounts]));
    expect(kept).not.toContain(accounts);
    expect(rest.tables).toHaveLength(guess.tables.length - 1);
    const account = rest.tables.flatMap(({ columns }) => columns).find(({ header }) => header === "account");
    expect(account).toMatchObject({ kind: "text", reference: null });
    const product = rest.tables.flatMap(({ columns }) => columns).find(({ reference }) => reference !== null);
    expect(rest.tables[product?.reference?.table ?? -1]?.form).toBe("products");
    expect(problemsOf(rest)).toEqual([]);
  });

  it("gets names that the app's own forms do not have, and lets every role work with them", () => {
    const beside = besideForms(guess, ["deals", "Accounts"]);
    expect(beside.tables.map(({ form }) => form)).toEqual(["accounts2", "products", "deals2"]);
    const [form] = formsFromGuess(beside, ["rep", "manager"]);
    expect(form?.access?.map(({ role }) => role)).toEqual(["rep", "manager"]);
  });

  it("brings rows in after those that they refer to, each from its sheet", () => {
    const files = [new File(["x"], "all.xlsx")];
    const sources = guess.tables.map(({ table }) => ({ file: 0, sheet: table }));
    const jobs = rowsJobs(guess, sources, files);
    expect(jobs.map(({ form }) => form).at(-1)).toBe("deals");
    expect(jobs.map(({ plan }) => plan.sheet)).toEqual(jobs.map(({ form }) => form));
  });
});

describe("a table of titles alone", () => {
  const tables = [{ name: "visits", header: ["Name", "Sort", "Stage"], rows: [], numbers: [] }];
  const titles = guessTables(tables, { locale: "en" });
  const fieldsOf = (corrected: typeof titles) =>
    Object.values(appFromGuess(corrected, traits).forms[0]?.schema.properties ?? {});

  it("is a form of texts, of which nothing is required, and has no rows to bring in", () => {
    expect(fieldsOf(titles)).toEqual(["Name", "Sort", "Stage"].map((title) => ({ type: "string", title })));
    expect(problemsOf(titles)).toEqual([]);
    const sources = [{ file: 0, sheet: null }];
    expect(rowsJobs(titles, sources, [new File(["x"], "visits.csv")])).toEqual([]);
  });

  it("has a choice with options to be named where somebody says that a column is one", () => {
    const chosen = regardColumn(tables, titles, { table: 0, column: 1, kind: "choice" }, { locale: "en" });
    expect(fieldsOf(chosen)[1]).toMatchObject({ oneOf: [{ const: "option1" }, { const: "option2" }] });
    expect(problemsOf(chosen)).toEqual([]);
  });
});

describe("a column that refers to a form that the app has", () => {
  const forms: AppDocument["forms"] = [
    {
      name: "account",
      title: { en: "Accounts", "zh-CN": "客户" },
      recordTitle: "name",
      schema: {
        type: "object",
        properties: {
          name: { type: "string" },
          code: { type: "string", title: "Code", "x-unique": true },
          when: { type: "string", format: "date", "x-unique": true },
        },
      },
    },
  ];
  const keys = existingForms({ forms, defaultLocale: "en" }, "zh-CN");
  const column = guess.tables[deals]?.columns.find(({ header }) => header === "account")?.column ?? -1;
  const referring = (by: string | null) => referToExisting(guess, deals, column, { form: "account", by });
  const planned = (by: string | null) => {
    const table = referring(by).tables[deals];
    const plan = table && planFromGuess(referring(by), table);
    return plan?.columns.find((one) => one.column === column);
  };

  it("may do so by what its records are called, or by a field that tells them apart", () => {
    expect(keys.map(({ by, title, field }) => [by, title, field])).toEqual([
      [null, "客户", null],
      ["code", "客户", "Code"],
    ]);
    expect(calledLike(keys, "Account_ID")?.form).toBe("account");
    expect(calledLike(keys, "客户名称")?.form).toBe("account");
    expect(calledLike(keys, "product")).toBeUndefined();
  });

  it("becomes a reference whose values are looked up when the rows come in; what finds nothing stays empty", () => {
    const [form] = formsFromGuess(referring("code"), ["rep"]).filter(({ name }) => name === "deals");
    const field = Object.values(form?.schema.properties ?? {}).find(
      ({ format, ...rest }) => format === "reference" && rest["x-form"] === "account",
    );
    expect(field).toMatchObject({ "x-onDelete": "clear" });
    expect(planned("code")).toMatchObject({ by: "code", otherwise: "empty" });
    expect(planned(null)).toMatchObject({ otherwise: "empty" });
    expect(planned(null)).not.toHaveProperty("by");
  });
});

describe("files that are dropped", () => {
  const file = (megabytes: number) => ({ name: `${String(megabytes)}.csv`, size: megabytes * 1024 * 1024 });
  it.each([
    ["too many", Array.from({ length: fileBounds.files + 1 }, () => file(0)), "tooManyFiles"],
    ["one that is too large", [file(1), file(fileBounds.megabytes + 1)], "tooLarge"],
    ["too much together", [file(24), file(24), file(24)], "tooLargeTogether"],
  ])("are refused unread: %s", (_, files, code) => {
    expect(refusalOf(files)).toMatchObject({ code });
  });

  it("are read within the bounds", () => {
    expect(refusalOf([file(1), file(2)])).toBeNull();
  });
});

describe("the report as a table", () => {
  const none: ImportIssueList = { count: 0, kinds: [], rows: [] };
  const words = {
    header: ["Form", "Row"],
    problem: "out",
    warning: "in",
    more: (count: number) => `${String(count)} more`,
  };
  const job = {
    form: "deals",
    title: "Deals",
    file: new File([], "deals.csv"),
    plan: { columns: [] },
    rows: 3,
  };

  it("has a line for each cell that did not fit, harmless to a spreadsheet, and says what it leaves out", () => {
    const problems: ImportIssueList = {
      count: 5,
      kinds: [],
      rows: [{ row: 7, column: "=cmd", code: "x", message: 'no "date"', params: {} }],
    };
    const result = { dryRun: false, rows: 3, created: 2, failed: 1, problems, warnings: none };
    expect(reportCsv([{ job, result, failure: null }], words)).toBe(
      '\ufeff"Form","Row"\r\n"Deals","7","\'=cmd","out","no ""date"""\r\n"Deals","","","out","4 more"\r\n',
    );
  });

  it("says why a whole file did not come in", () => {
    const text = reportCsv([{ job, result: null, failure: "Gone" }], words);
    expect(text).toContain('"Deals","","","out","Gone"');
  });
});
