import { createInstance } from "i18next";
import { describe, expect, it } from "vitest";
import { clashSubject, clashWords, type ClashReader } from "../../../../designer/clash/clash-words.ts";
import { mergeDrafts } from "../../../../designer/draft/merge/merge-drafts.ts";
import { applyEdits } from "../../../../designer/draft/edits/apply-edits.ts";
import type { Edit } from "../../../../designer/draft/edits/edit.ts";
import type { Path } from "../../../../designer/draft/edits/path.ts";
import { designerTexts } from "../../../../designer/i18n/designer-texts.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { smallApp } from "../../../support/small-app.ts";

const stage = (name: string, title: string) => ({ name, title, kind: "open" as const });
const app = smallApp(
  {
    schema: {
      type: "object",
      properties: {
        name: { type: "string", title: "Name", maxLength: 80 },
        amount: { type: "number", title: { en: "Amount", "zh-CN": "金额" }, minimum: 0 },
        level: {
          type: "string",
          title: "Level",
          oneOf: [
            { const: "a", title: "High" },
            { const: "b", title: "Low" },
          ],
        },
      },
      required: ["name"],
    },
    layout: [{ section: "main", title: "Main", fields: ["name", "amount", "level"] }],
    pipelines: [
      {
        name: "sales",
        title: "Sales",
        initial: ["new"],
        stages: [stage("new", "New"), stage("offer", "Offer"), stage("talk", "Talk")],
        transitions: [],
      },
    ],
  },
  { roles: [{ name: "rep", title: "Rep" }] },
) as unknown as Json;

const deal = ["forms", "deal"];
const amount = [...deal, "schema", "properties", "amount"];
const stages = [...deal, "pipelines", "sales", "stages"];
const set = (at: Path, value: Json): readonly Edit[] => [{ do: "set", at, value }];

async function said(mine: readonly Edit[], theirs: readonly Edit[], locale = "en", from = app) {
  const i18n = createInstance();
  await i18n.init({ lng: locale, resources: designerTexts, interpolation: { escapeValue: false } });
  const [left, right] = [mine, theirs].map((edits) => applyEdits(from, edits)?.document ?? null);
  const { document, clashes } = mergeDrafts(from, left ?? null, right ?? null);
  const t = i18n.getFixedT(locale, ["clash", "nouns"]) as unknown as ClashReader["t"];
  const reader = { mine: left ?? null, theirs: document, locale, defaultLocale: "en", t };
  return clashes.map((clash) => {
    const all = clashWords(clash, reader);
    // Where only the place is asked for, it is called the same.
    expect(clashSubject(clash, reader)).toBe(all.title);
    return all;
  });
}
const words = (text: string) => ({ kind: "words", text });

describe("what two admins changed at once, in words", () => {
  it("names the items around a text and its language", async () => {
    const edits = [set([...amount, "title", "en"], "Value"), set([...amount, "title", "en"], "Sum")] as const;
    expect(await said(...edits)).toEqual([
      {
        title: "Form “Deal” · Field “Value” · title (English)",
        mine: words("“Value”"),
        theirs: words("“Sum”"),
      },
    ]);
    expect(await said(...edits, "zh-CN")).toMatchObject([
      { title: "表单“Deal” · 字段“金额” · 标题（English）", mine: words("“Value”") },
    ]);
  });

  it("says that an item was removed by one and what of it was changed by the other", async () => {
    const layout = set([...deal, "layout", "main", "fields"], ["name", "level"]);
    const removed: readonly Edit[] = [...layout, { do: "remove", at: amount }];
    expect(await said(set([...amount, "minimum"], 10), removed)).toEqual([
      {
        title: "Form “Deal” · Field “Amount”",
        mine: words("“Amount”, changed: minimum"),
        theirs: { kind: "removed" },
      },
    ]);
    expect(await said(set([...amount, "minimum"], 10), removed, "zh-CN")).toMatchObject([
      { mine: words("“金额”，改了：最小值") },
    ]);
  });

  it("says of a field that one removed by which name it goes, and to where it was moved", async () => {
    const layout = set([...deal, "layout", "main", "fields"], ["name", "level"]);
    const removed: readonly Edit[] = [...layout, { do: "remove", at: amount }];
    const more = { section: "more", title: "More", fields: ["amount"] };
    const moved: readonly Edit[] = [
      ...layout,
      { do: "insert", at: [...deal, "layout", "more"], value: more, before: null },
    ];
    const renamed: readonly Edit[] = [
      ...set([...amount, "minimum"], 10),
      ...set([...deal, "layout", "main", "fields"], ["name", "value", "level"]),
      { do: "rekey", at: amount, to: "value" },
    ];
    const title = "Form “Deal” · Field “Amount”";
    expect(await said(moved, removed)).toEqual([
      { title, mine: words("moved to Section “More”"), theirs: { kind: "removed" } },
    ]);
    expect(await said(removed, moved, "zh-CN")).toMatchObject([
      { mine: { kind: "removed" }, theirs: words("已移到分组“More”") },
    ]);
    expect(await said(removed, renamed)).toEqual([
      { title, mine: { kind: "removed" }, theirs: words("renamed to “value”, changed: minimum") },
    ]);
  });

  it("says nothing of the note that a field had another name", async () => {
    const noted = applyEdits(app, set([...amount, "renamedFrom"], "sum"))?.document ?? null;
    const removed: readonly Edit[] = [
      ...set([...deal, "layout", "main", "fields"], ["name", "level"]),
      { do: "remove", at: amount },
    ];
    const changed: readonly Edit[] = [
      ...set([...amount, "minimum"], 10),
      { do: "remove", at: [...amount, "renamedFrom"] },
    ];
    expect(await said(changed, removed, "en", noted)).toMatchObject([
      { mine: words("“Amount”, changed: minimum") },
    ]);
  });

  it("says where in its section a field was put that the other one moved to another", async () => {
    const within = set([...deal, "layout", "main", "fields"], ["name", "level", "amount"]);
    const into: readonly Edit[] = [
      ...set([...deal, "layout", "main", "fields"], ["name", "level"]),
      {
        ...{ do: "insert", at: [...deal, "layout", "more"], before: null },
        value: { section: "more", title: "More", fields: ["amount"] },
      },
    ];
    const first = set([...deal, "layout", "main", "fields"], ["amount", "name", "level"]);
    expect(await said(within, into)).toMatchObject([
      { mine: words("Section “Main”, behind “Level”"), theirs: words("Section “More”") },
    ]);
    expect(await said(into, first)).toMatchObject([{ theirs: words("Section “Main”, at its beginning") }]);
  });

  it("says of rights what of them is not the same, by roles and fields", async () => {
    const entry = (records: string, right: string) => ({
      ...{ role: "rep", can: ["read"], records },
      fields: { name: "read", amount: right },
    });
    const rights = (first: string, second: string) =>
      set([...deal, "access"], [entry("own", first), entry("team", second)]);
    expect(await said(rights("read", "read"), rights("hidden", "read"))).toEqual([
      {
        title: "Form “Deal” · rights of the roles",
        mine: words("“Rep”: rights on fields: Amount: read"),
        theirs: words("“Rep”: rights on fields: Amount: hidden"),
      },
    ]);
  });

  it("says the names that both gave an item, and the sections to which both moved a field", async () => {
    const renamed = (to: string): readonly Edit[] => [{ do: "rekey", at: amount, to }];
    expect(await said(renamed("value"), renamed("sum"))).toEqual([
      { title: "Form “Deal” · Field “Amount” · technical name", mine: words("value"), theirs: words("sum") },
    ]);
    const moved = (section: string, title: string): readonly Edit[] => [
      ...set([...deal, "layout", "main", "fields"], ["name", "level"]),
      {
        ...{ do: "insert", at: [...deal, "layout", section], before: null },
        value: { section, title, fields: ["amount"] },
      },
    ];
    const both = [moved("money", "Money"), moved("terms", "Terms")] as const;
    expect(await said(...both)).toEqual([
      {
        title: "Form “Deal” · Field “Amount” · place in the layout",
        mine: words("Section “Money”"),
        theirs: words("Section “Terms”"),
      },
    ]);
    expect(await said(...both, "zh-CN")).toMatchObject([
      { title: "表单“Deal” · 字段“金额” · 在布局中的位置", mine: words("分组“Money”") },
    ]);
  });

  it("says the tabs into which both moved a section, and that it is in none", async () => {
    const tab = (name: string) => ({
      tab: name,
      title: name.toUpperCase(),
      sections: [{ section: "main", fields: [] }],
    });
    const moved = (...parts: readonly Json[]): readonly Edit[] => set([...deal, "layout"], parts);
    const tabs = (within: string): readonly Json[] =>
      ["one", "two"].map((name) => (name === within ? tab(name) : { ...tab(name), sections: [] }));
    const main = { section: "main", title: "Main", fields: ["name", "amount", "level"] };
    const start = applyEdits(app, moved(...tabs(""), main))?.document ?? null;
    const [left, right] = ["one", "two"].map(
      (name) => applyEdits(start, moved(...tabs(name)))?.document ?? null,
    );
    const { document, clashes } = mergeDrafts(start, left ?? null, right ?? null);
    const clash = clashes.find(({ what }) => what === "place");
    const i18n = createInstance();
    await i18n.init({ lng: "en", resources: designerTexts, interpolation: { escapeValue: false } });
    const t = i18n.getFixedT("en", ["clash", "nouns"]) as unknown as ClashReader["t"];
    const reader = { mine: left ?? null, theirs: document, locale: "en", defaultLocale: "en", t };
    if (clash === undefined) throw new Error("nothing is asked");
    expect(clashWords(clash, reader)).toEqual({
      title: "Form “Deal” · Tab “TWO” · Section “main” · place in the layout",
      mine: words("Tab “ONE”"),
      theirs: words("Tab “TWO”"),
    });
    expect(clashWords({ ...clash, mine: "" }, reader).mine).toEqual(words("In no tab"));
  });

  it("lists the items of two orders by their titles", async () => {
    const move = (before: string | null): Edit => ({ do: "move", at: [...stages, "new"], before });
    expect(await said([move("talk")], [move(null)])).toEqual([
      {
        title: "Form “Deal” · Pipeline “Sales” · the order of the stages",
        mine: words("Offer, New, Talk"),
        theirs: words("Offer, Talk, New"),
      },
    ]);
  });

  it.each([
    {
      what: "a keyword by its words and its value",
      mine: set([...stages, "new", "kind"], "won"),
      theirs: set([...stages, "new", "kind"], "lost"),
      title: "Form “Deal” · Pipeline “Sales” · Stage “New” · kind of stage",
      values: ["won", "lost"],
    },
    {
      what: "an option by its title",
      mine: set([...deal, "schema", "properties", "level", "oneOf", "a", "title"], "Top"),
      theirs: set([...deal, "schema", "properties", "level", "oneOf", "a", "title"], "Best"),
      title: "Form “Deal” · Field “Level” · Option “Top” · title",
      values: ["“Top”", "“Best”"],
    },
    {
      what: "the whole condition of which a part was changed",
      mine: set([...amount, "x-visibleWhen"], { properties: { level: { const: "a" } } }),
      theirs: set([...amount, "x-visibleWhen"], { properties: { level: { const: "b" } } }),
      title: "Form “Deal” · Field “Amount” · condition to be shown",
      values: ["“Level is High”", "“Level is Low”"],
    },
    {
      what: "fields by their titles",
      mine: set([...stages, "new", "keyFields"], ["amount"]),
      theirs: set([...stages, "new", "keyFields"], [1]),
      title: "Form “Deal” · Pipeline “Sales” · Stage “New” · key fields",
      values: ["Amount", "1"],
    },
  ])("says $what", async ({ mine, theirs, title, values }) => {
    const all = await said(mine, theirs);
    expect(all.map((one) => one.title)).toEqual([title]);
    expect(all.map((one) => [one.mine, one.theirs])).toEqual([values.map(words)]);
  });

  it("shows as JSON only what has no words", async () => {
    const at = [...stages, "new", "unheard"];
    expect(await said(set(at, { a: 1 }), set(at, [{ b: 2 }]))).toMatchObject([
      { title: "Form “Deal” · Pipeline “Sales” · Stage “New” · unheard", mine: { kind: "json" } },
    ]);
  });
});
