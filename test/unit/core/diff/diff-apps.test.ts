import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../../designer/draft/edits/apply-edits.ts";
import { renameItem } from "../../../../designer/draft/commands/rename-item.ts";
import type { Path } from "../../../../designer/draft/edits/path.ts";
import type { Noun } from "../../../../designer/draft/step.ts";
import type { AppDocument } from "../../../../runtime/core/definition/generated/definition.ts";
import { diffApps } from "../../../../runtime/core/diff/diff-apps.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { templateDocument } from "../../../support/template-document.ts";

const document = templateDocument("opportunity-management");

/** What most speaks of: records, tests, rights, rules, mails and tiles. */
const spoken = document.forms.filter(({ name }) => name === "opportunity" || name === "contact");

const nouns = spoken.flatMap((form): readonly (readonly [Noun, Path])[] => [
  ["form", ["forms", form.name]],
  ...Object.entries(form.schema.properties).flatMap(([name, field]): readonly (readonly [Noun, Path])[] => {
    const at = ["forms", form.name, "schema", "properties", name];
    const columns = Object.keys(field.items?.properties ?? {});
    return [["field", at], ...columns.map((c) => ["column", [...at, "items", "properties", c]] as const)];
  }),
]);

function renamed(noun: Noun, at: Path, to: string, before = document): AppDocument {
  const step = renameItem(before as unknown as Json, noun, at, to, true);
  return applyEdits(before as unknown as Json, step.edits)?.document as unknown as AppDocument;
}

const told = (after: AppDocument, before = document) =>
  diffApps({ document: before }, { document: after }).map(({ kind, item, path, keyword }) =>
    [kind, item, path, keyword ?? ""].join(" ").trim(),
  );

describe("another internal name", () => {
  it.each(nouns)("of a %s is one line, whatever speaks of it: %s", (noun, at) => {
    const after = renamed(noun, at, "renamed");
    const changes = told(after);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatch(/^renamed .*\/renamed$/);
  });

  it.each([
    ["opportunity", "account"],
    ["account", "region"],
  ])("is one line where a tile groups by a way that it is part of: %s.%s", (form, field) => {
    const before = structuredClone(document);
    const tile = before.dashboards?.[0]?.tiles[0];
    if (tile === undefined) throw new Error("The template has no tile");
    tile.group = { field: "account.region" };
    const after = renamed("field", ["forms", form, "schema", "properties", field], "called", before);
    expect(after.dashboards?.[0]?.tiles[0]?.group?.field).toContain("called");
    expect(told(after, before)).toEqual([`renamed field forms/${form}/fields/called`]);
  });

  it("hides nothing that was changed besides", () => {
    const at = ["forms", "opportunity", "schema", "properties", "amount"];
    const after = renamed("field", at, "sum");
    const forms = after.forms.map((form) => {
      if (form.name !== "opportunity") return form;
      const { sum, ...fields } = form.schema.properties;
      const properties = { ...fields, sum: { ...sum!, title: "sum" } };
      const [first, ...views] = form.views ?? [];
      const view = { ...first!, card: first?.card?.filter((name) => name !== "sum") ?? [] };
      return { ...form, schema: { ...form.schema, properties }, views: [view, ...views] };
    });
    expect(told({ ...after, forms })).toEqual(
      expect.arrayContaining([
        "changed field forms/opportunity/fields/sum title",
        expect.stringMatching(/^changed view .* card$/),
      ]),
    );
  });
});
