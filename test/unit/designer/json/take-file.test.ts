import { describe, expect, it } from "vitest";
import { minimalChange } from "../../../../designer/code/minimal-change.ts";
import { applyEdits } from "../../../../designer/draft/edits/apply-edits.ts";
import { readAt } from "../../../../designer/draft/edits/read-at.ts";
import { fileAt, fileText, fileValue, fileWithPath } from "../../../../designer/json/files/app-files.ts";
import { type Chosen, removeFile, takeFile } from "../../../../designer/json/files/take-file.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { templateDocument } from "../../../support/template-document.ts";

const draft = templateDocument("opportunity-management") as unknown as Json;
const file = fileAt("forms", "account");
const text = fileText(file, fileValue(draft, file) ?? null);
const title = ["forms", "account", "title"];
const titled = (document: Json, value: string) =>
  applyEdits(document, [{ do: "set", at: title, value }])?.document ?? null;

/** The document after a text was typed that began as `base`. */
function taken(document: Json, typed: string, base: string | null = text, chosen?: Chosen) {
  const taking = takeFile(document, file, { text: typed, base }, chosen);
  return "step" in taking ? (applyEdits(document, taking.step.edits)?.document ?? null) : taking;
}

const named = (typed: string) => text.replace('"en": "Account"', `"en": "${typed}"`);

describe("a text that was typed in a file", () => {
  it("becomes edits of just what was changed, called by its file", () => {
    const taking = takeFile(draft, file, { text: named("Customer"), base: text });
    expect(taking).toMatchObject({
      file,
      step: {
        label: { verb: "change", noun: "file", title: "forms/account.json" },
        edits: [{ do: "set", at: [...title, "en"], value: "Customer" }],
      },
    });
  });

  it("changes nothing where only its spaces differ", () => {
    const taking = takeFile(draft, file, { text: JSON.stringify(JSON.parse(text)), base: text });
    expect(taking).toMatchObject({ step: { edits: [] } });
  });

  it("is merged with what the draft has changed elsewhere meanwhile", () => {
    const meanwhile = applyEdits(draft, [{ do: "set", at: ["forms", "account", "icon"], value: "shop" }]);
    const merged = taken(meanwhile?.document ?? null, named("Customer"));
    expect(readAt(merged as Json, [...title, "en"])).toBe("Customer");
    expect(readAt(merged as Json, ["forms", "account", "icon"])).toBe("shop");
  });

  it("waits for a choice where the draft has changed the same, and counts when it is chosen", () => {
    const meanwhile = titled(draft, "Theirs");
    expect(taken(meanwhile, named("Mine"))).toMatchObject({ clashes: [{ at: ["title"] }] });
    const mine = taken(meanwhile, named("Mine"), text, { mine: true });
    expect(readAt(mine as Json, [...title, "en"])).toBe("Mine");
  });

  it("waits for a choice where the draft has the file no more, and brings it back", () => {
    const gone = applyEdits(draft, removeFile(draft, file).edits)?.document ?? null;
    expect(readAt(gone, ["forms", "account"])).toBeUndefined();
    expect(taken(gone, text)).toHaveProperty("clashes");
    expect(readAt(taken(gone, text, text, { mine: true }) as Json, ["forms", "account"])).toBeDefined();
  });

  it("gives its thing another name only when that is said", () => {
    const renamed = text.replace('"name": "account"', '"name": "customer"');
    expect(taken(draft, renamed)).toEqual({ renamed: "customer" });
    const taking = takeFile(draft, file, { text: renamed, base: text }, { rename: true });
    expect(taking).toMatchObject({ file: { path: "forms/customer.json" } });
  });

  it.each([
    ["app.json", (own: string) => own.replace('"opportunity-management"', '"mine"'), "app-name"],
    ["app.json", (own: string) => own.replace('"account",', ""), "forms"],
    ["app.json", (own: string) => own.replace("{", '{"examples": [],'), "apart"],
    [
      "forms/account.json",
      (own: string) => own.replace('"name": "account"', '"name": "contact"'),
      "name-taken",
    ],
    ["documents/quote-en.hbs", () => "no front matter", "front"],
  ] as const)("in %s has its place", (path, change, misplaced) => {
    const its = fileWithPath(path);
    if (its === undefined) throw new Error(path);
    const own = fileText(its, fileValue(draft, its) ?? null);
    const taking = takeFile(draft, its, { text: change(own), base: own });
    expect(taking).toMatchObject({ waits: { misplaced } });
  });

  it("puts the forms in another order", () => {
    const its = fileWithPath("app.json");
    if (its === undefined) throw new Error("There is no app.json");
    const own = fileText(its, fileValue(draft, its) ?? null);
    const app = JSON.parse(own) as { forms: string[] };
    const turned = JSON.stringify({ ...app, forms: app.forms.toReversed() });
    const taking = takeFile(draft, its, { text: turned, base: own });
    const after = "step" in taking ? applyEdits(draft, taking.step.edits)?.document : undefined;
    expect((after as { forms: { name: string }[] }).forms.map(({ name }) => name)).toEqual(
      app.forms.toReversed(),
    );
  });
});

describe("what changes in an editor", () => {
  it.each([
    ["abc", "abc", { from: 3, to: 3, insert: "" }],
    ["abc", "axc", { from: 1, to: 2, insert: "x" }],
    ["aaa", "aa", { from: 2, to: 3, insert: "" }],
    ["", "new", { from: 0, to: 0, insert: "new" }],
  ])("from %j to %j is as little as can be", (before, after, change) => {
    expect(minimalChange(before, after)).toEqual(change);
  });
});
