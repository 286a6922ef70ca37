import { describe, expect, it } from "vitest";
import { mappingOf, undecided } from "../../../../designer/publish/mapping-of.ts";
import { findingOf } from "./finding-of.ts";

const stage = findingOf({
  kind: "stage-removed",
  needs: "stage",
  path: "forms/deal/pipelines/sales/stages/offer",
  params: { name: "offer" },
});
const option = findingOf({
  kind: "option-removed",
  needs: "option",
  // What an option is called in data may be anything, slashes included.
  path: "forms/deal/fields/source/options/a/b",
  params: { field: "source", name: "a/b" },
});
const other = findingOf({
  kind: "option-removed",
  needs: "option",
  path: "forms/deal/fields/source/options/c",
  params: { field: "source", name: "c" },
});
const field = findingOf({
  kind: "field-removed",
  needs: "field",
  path: "forms/deal/fields/fax",
  params: { field: "fax" },
});
const check = findingOf({ kind: "check", path: "forms/deal/checks/late" });

describe("what is chosen for things that go away", () => {
  it("becomes the mapping that publishing wants", () => {
    const choices = new Map<string, string | null>([
      [stage.path, "won"],
      [option.path, "web"],
      [other.path, null],
      [field.path, null],
    ]);
    expect(mappingOf([stage, option, other, field, check], choices)).toEqual({
      forms: {
        deal: {
          stages: { sales: { offer: "won" } },
          options: { source: { "a/b": "web", c: null } },
          fields: { fax: null },
        },
      },
    });
    expect(undecided([stage, option, other, field, check], choices)).toEqual([]);
  });

  it("lets records leave a pipeline that goes away, and no other", () => {
    const leaving = { ...stage, params: { ...stage.params, leaves: true } };
    const choices = new Map([[stage.path, null]]);
    expect(mappingOf([leaving], choices)).toEqual({
      forms: { deal: { stages: { sales: { offer: null } } } },
    });
    expect(mappingOf([stage], choices)).toEqual({ forms: { deal: {} } });
  });

  it("counts only for what still goes away, and is open where nothing is chosen", () => {
    const choices = new Map<string, string | null>([
      [option.path, "web"],
      ["forms/deal/fields/gone", "name"],
    ]);
    expect(mappingOf([option, field], choices)).toEqual({
      forms: { deal: { options: { source: { "a/b": "web" } } } },
    });
    expect(undecided([option, field, check], choices)).toEqual([field]);
    expect(mappingOf([field], new Map())).toEqual({});
  });
});
