import { createInstance } from "i18next";
import { describe, expect, it } from "vitest";
import { clashSubject, type ClashReader } from "../../../designer/clash/clash-words.ts";
import { removeItem } from "../../../designer/draft/commands/remove-item.ts";
import { renameItem } from "../../../designer/draft/commands/rename-item.ts";
import type { Edit } from "../../../designer/draft/edits/edit.ts";
import { mergeDrafts } from "../../../designer/draft/merge/merge-drafts.ts";
import type { Path } from "../../../designer/draft/edits/path.ts";
import { settleClashes } from "../../../designer/draft/merge/settle-clashes.ts";
import type { Step } from "../../../designer/draft/step.ts";
import { removalLead } from "../../../designer/forms/removal-lead.ts";
import { designerTexts } from "../../../designer/i18n/designer-texts.ts";
import { problemPath } from "../../../designer/review/problem-path.ts";
import type { AppDocument, DashboardTile } from "../../../runtime/core/definition/generated/definition.ts";
import { checkApp } from "../../../runtime/core/check/check-app.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { editedHistory } from "../../support/edited-history.ts";
import { runStep } from "../../support/run-step.ts";
import { smallApp } from "../../support/small-app.ts";

const place = { x: 0, y: 0, w: 3, h: 2 };
const text = { type: "string" as const, maxLength: 80 };
const count: DashboardTile = { kind: "metric", title: "All deals", form: "deal", at: place };
const sum: DashboardTile = {
  ...{ kind: "metric", title: { en: "Open amount", "zh-CN": "进行中的金额" }, form: "deal", at: place },
  measure: { aggregate: "sum", field: "amount" },
};
const large: DashboardTile = {
  ...count,
  title: "Large",
  filter: { properties: { amount: { minimum: 9 } } },
};
const byCity: DashboardTile = {
  ...{ kind: "bar", form: "deal", at: place },
  group: { field: "account.city" },
};
const properties = {
  name: text,
  amount: { type: "number" as const },
  account: { type: "string" as const, format: "reference" as const, "x-form": "account" },
};
const deal = smallApp({ schema: { type: "object", properties } }).forms;
const account = smallApp({
  ...{ name: "account", title: "Account" },
  schema: { type: "object", properties: { name: text, city: text } },
}).forms;
const app = (dashboards: readonly (readonly DashboardTile[])[]): Json =>
  smallApp(
    {},
    {
      forms: [...deal, ...account],
      dashboards: dashboards.map((tiles, index) => ({
        ...{ name: `board-${String(index)}`, title: `Board ${String(index)}` },
        tiles: tiles as [DashboardTile, ...DashboardTile[]],
      })),
    },
  ) as unknown as Json;
const field = (form: string, name: string): Path => ["forms", form, "schema", "properties", name];
const tilesOf = (document: Json) =>
  ((document as unknown as AppDocument).dashboards ?? []).map(({ tiles }) => tiles);
const problemsOf = (document: Json) => checkApp(document as unknown as AppDocument);

async function inLanguage(locale: "en" | "zh-CN") {
  const i18n = createInstance();
  await i18n.init({ lng: locale, resources: designerTexts, interpolation: { escapeValue: false } });
  return { i18n, locale, defaultLocale: "en" };
}

describe("removing what tiles of dashboards tell of", () => {
  const several = app([[sum, count, large], [sum], [byCity]]);

  it("takes along the tiles that measure a field or ask for it, and dashboards that have no others", () => {
    const left = runStep(several, removeItem(several, "field", field("deal", "amount")));
    expect(tilesOf(left)).toEqual([[count], [byCity]]);
    expect(problemsOf(left)).toEqual([]);
  });

  it.each([
    ["the reference on the way", field("deal", "account")],
    ["the field at its end", field("account", "city")],
  ])("takes along a tile that groups by a field of another record, with %s", (_, at) => {
    const left = runStep(several, removeItem(several, "field", at));
    expect(tilesOf(left)).toEqual([[sum, count, large], [sum]]);
    expect(problemsOf(left)).toEqual([]);
  });

  it("takes along the tiles of a form", () => {
    const left = runStep(several, removeItem(several, "form", ["forms", "deal"]));
    expect(tilesOf(left)).toEqual([]);
  });

  it.each([
    ["the reference on the way", field("deal", "account"), "customer", "customer.city"],
    ["the field at its end", field("account", "city"), "town", "account.town"],
  ])("a tile that groups by a field of another record follows when %s is renamed", (_, at, to, path) => {
    const renamed = runStep(several, renameItem(several, "field", at, to, true));
    expect(tilesOf(renamed)[2]).toEqual([{ ...byCity, group: { field: path } }]);
    expect(problemsOf(renamed)).toEqual([]);
  });

  it.each([
    ["en" as const, "3 tiles", "“Open amount” (Board 0), “Large” (Board 0), “Open amount” (Board 1)"],
    ["zh-CN" as const, "3 个", "“进行中的金额”（Board 0）、“Large”（Board 0）、“进行中的金额”（Board 1）"],
  ])("says before which tiles go, in %s", async (language, count_, tiles) => {
    const { i18n, ...reader } = await inLanguage(language);
    const t = i18n.getFixedT(language, "forms");
    const said = removalLead(several, "field", field("deal", "amount"), { t, ...reader });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(count_);
    expect(said[0]).toContain(tiles);
    expect(removalLead(several, "field", field("account", "name"), { t, ...reader })).toEqual([]);
  });
});

describe("a tile that somebody adds while what it tells of is removed", () => {
  const at = field("deal", "amount");
  const second: DashboardTile = { ...count, title: "Second" };
  const tiled = (after: Json): Step => ({
    label: { verb: "change", noun: "app", title: "" },
    edits: [
      {
        do: "set",
        at: ["dashboards"],
        value: (after as unknown as AppDocument).dashboards as unknown as Json,
      },
    ],
  });

  it.each([
    { how: "on a dashboard", before: [[count]], after: [[count, sum]], left: [[count]] },
    { how: "where it asks for it", before: [[count]], after: [[large, count]], left: [[count]] },
    { how: "beside one that goes", before: [[sum, count]], after: [[sum, count, large]], left: [[count]] },
    { how: "with another", before: [[count]], after: [[count, sum, second]], left: [[count, second]] },
    { how: "on a dashboard of its own", before: [[count]], after: [[count], [sum]], left: [[count]] },
  ])("goes too, $how", ({ before, after, left }) => {
    const base = app(before);
    const [gone, more] = [runStep(base, removeItem(base, "field", at)), runStep(base, tiled(app(after)))];
    for (const { document, clashes } of [mergeDrafts(base, gone, more), mergeDrafts(base, more, gone)]) {
      expect(clashes).toEqual([]);
      expect(tilesOf(document)).toEqual(left);
      expect(problemsOf(document)).toEqual([]);
    }
  });

  it("stays with the field where that was changed too, and is kept", () => {
    const base = app([[count]]);
    const title: Edit = { do: "set", at: [...at, "title"], value: "Worth" };
    const gone = runStep(base, removeItem(base, "field", at));
    const more = editedHistory(base, [
      () => tiled(app([[count, sum]])),
      () => ({ label: { verb: "change", noun: "field", title: "" }, edits: [title] }),
    ]);
    const { clashes } = mergeDrafts(base, more.document, gone);
    expect(clashes).toMatchObject([{ at, theirs: undefined }]);
    const settled = (isMine: boolean) =>
      settleClashes({ base, mine: more, theirs: gone, clashes }, [isMine]).document;
    expect(settled(true)).toEqual(more.document);
    expect(settled(false)).toEqual(gone);
  });
});

describe("where a tile is wrong", () => {
  const broken = app([[sum, { ...byCity, group: { field: "gone" } }]]);
  const wrong = runStep(broken, {
    label: { verb: "remove", noun: "field", title: "" },
    edits: [{ do: "remove", at: field("deal", "amount") }],
  });

  it.each([
    [
      "en" as const,
      ["Dashboard “Board 0” · Tile “Open amount” · measure", "Dashboard “Board 0” · Tile “2” · grouping"],
    ],
    [
      "zh-CN" as const,
      ["仪表盘“Board 0” · 图块“进行中的金额” · 统计值", "仪表盘“Board 0” · 图块“2” · 分组依据"],
    ],
  ])("it is named by its title, or its number without one, in %s", async (language, expected) => {
    const { i18n, ...words } = await inLanguage(language);
    const t = i18n.getFixedT(language, ["clash", "nouns"]) as unknown as ClashReader["t"];
    const places = problemsOf(wrong).map(({ pointer }) =>
      clashSubject(
        {
          ...{ what: "value", at: problemPath(wrong, pointer) },
          ...{ base: undefined, mine: undefined, theirs: undefined },
        },
        { mine: wrong, theirs: wrong, ...words, t },
      ),
    );
    expect(places).toEqual(expected);
  });
});
