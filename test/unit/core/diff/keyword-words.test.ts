import { describe, expect, it } from "vitest";
import { metaSchemas } from "../../../../runtime/core/definition/meta-schemas.ts";
import { itemWords } from "../../../../runtime/core/diff/item-words.ts";
import { keywordWords } from "../../../../runtime/core/diff/keyword-words.ts";

/** The schema of what stands in each list, and the keywords that a comparison tells as items or not at all. */
const nouns: { readonly [list: string]: readonly [schema: string, ...apart: readonly string[]] } = {
  "": ["app", "name", "roles", "forms", "automations", "dashboards", "documents", "examples", "demo"],
  forms: ["form", "name", "renamedFrom", "schema", "checks", "pipelines", "views", "access"],
  fields: ["field", "renamedFrom"],
  columns: ["field", "renamedFrom"],
  roles: ["role", "name"],
  checks: ["rule/check", "name"],
  entry: ["rule", "name"],
  guards: ["rule", "name"],
  pipelines: ["pipeline", "name", "scorecard", "stages", "transitions"],
  stages: ["pipeline/stage", "name", "entry", "checklist"],
  checklist: ["pipeline/checklistItem", "name"],
  transitions: ["pipeline/transition", "name", "guards"],
  criteria: ["scorecard/criterion", "name"],
  grades: ["scorecard/grade", "name"],
  views: ["view", "name"],
  access: ["access"],
  automations: ["automation", "name"],
  dashboards: ["dashboard", "name"],
  documents: ["document", "name"],
  // What a record has and what is expected of it are keywords of their own.
  examples: ["example", "name", "record", "expect"],
};

/** Lists of what a comparison takes apart by itself: the layout of a form, and the demo data. */
const insides = ["demo", "records", "tabs", "sections", "texts", "places"];

interface Schema {
  readonly properties?: { readonly [keyword: string]: unknown };
  readonly $defs?: { readonly [name: string]: Schema };
}

function keywordsOf(address: string): readonly string[] {
  const [file = "", noun] = address.split("/");
  const schema = metaSchemas[file] as Schema;
  return Object.keys((noun === undefined ? schema : schema.$defs?.[noun])?.properties ?? {});
}

describe("the words for a difference", () => {
  it.each(Object.entries(nouns))("name every keyword of what stands in “%s”", (list, [schema, ...apart]) => {
    const keywords = keywordsOf(schema);
    expect(keywords.length).toBeGreaterThan(1);
    const unnamed = keywords.filter((keyword) => !apart.includes(keyword) && !keywordWords[list]?.[keyword]);
    expect(unnamed).toEqual([]);
  });

  it("name every list", () => {
    expect(Object.keys(itemWords).sort()).toEqual(Object.keys(keywordWords).sort());
    expect(Object.keys(keywordWords).sort()).toEqual([...Object.keys(nouns), ...insides].sort());
  });
});
