import { describe, expect, it } from "vitest";
import { mappingOf, textPath, undecided, wayChoice } from "../../../../designer/publish/mapping-of.ts";
import { findingOf } from "./finding-of.ts";

const stage = findingOf({
  kind: "stage-removed",
  needs: "stage",
  path: "forms/deal/pipelines/sales/stages/offer",
  params: { name: "offer" },
  choices: ["new", "won"],
});
const option = findingOf({
  kind: "option-removed",
  needs: "option",
  // What an option is called in data may be anything, slashes included.
  path: "forms/deal/fields/source/options/a/b",
  params: { field: "source", name: "a/b" },
  choices: ["web"],
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

  it("is no choice where what was to take its place has gone too", () => {
    const choices = new Map([[stage.path, "gone"]]);
    expect(mappingOf([stage], choices)).toEqual({});
    expect(undecided([stage], choices)).toEqual([stage]);
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

  it("says of values beyond their bounds whether they are kept or fitted, while that is offered", () => {
    const beyond = findingOf({
      ...{ kind: "value", needs: "field", path: "forms/deal/fields/lines/columns/qty" },
      ...{ params: { field: "lines/qty" }, choices: ["lines/note"], ways: ["keep", "fit"] },
    });
    const of = (choice: string | null, finding = beyond) =>
      mappingOf([finding], new Map([[beyond.path, choice]])).forms?.["deal"];
    expect(of(wayChoice("keep"))).toEqual({ bounds: { "lines/qty": "keep" } });
    expect(of(wayChoice("fit"))).toEqual({ bounds: { "lines/qty": "fit" } });
    expect(of(null)).toEqual({ fields: { "lines/qty": null } });
    expect(of("lines/note")).toEqual({ fields: { "lines/qty": "lines/note" } });
    const fitOnly = findingOf({ ...beyond, ways: ["fit"] });
    expect(of(wayChoice("keep"), fitOnly)).toBeUndefined();
    expect(undecided([fitOnly], new Map([[beyond.path, wayChoice("keep")]]))).toEqual([fitOnly]);
  });

  it("says which options texts become, and asks about the others only where there are some", () => {
    const texts = [
      { text: "Paris", option: "paris", count: 4 },
      { text: "Lutetia", option: null, count: 2 },
      { text: "a/b", option: null, count: 1 },
    ];
    const finding = findingOf({
      ...{ kind: "value-lost", needs: "field", path: "forms/deal/fields/city", params: { field: "city" } },
      ...{ choices: ["remarks"], texts },
    });
    const chosen = (...some: readonly (readonly [string, string | null])[]) =>
      new Map(some.map(([text, choice]) => [textPath(finding, text), choice]));
    const some = chosen(["Lutetia", "paris"], ["Paris", "paris"]);
    expect(mappingOf([finding], some)).toEqual({
      forms: { deal: { options: { city: { Lutetia: "paris" } } } },
    });
    expect(undecided([finding], some)).toEqual([finding]);
    const all = chosen(["Lutetia", "paris"], ["a/b", null], ["Paris", "rome"]);
    expect(undecided([finding], all)).toEqual([]);
    expect(undecided([findingOf({ ...finding, moreTexts: true })], all)).toHaveLength(1);
    const rest = new Map<string, string | null>([...all, [finding.path, "remarks"]]);
    expect(mappingOf([finding], rest)).toEqual({
      forms: {
        deal: {
          options: { city: { Lutetia: "paris", "a/b": null, Paris: "rome" } },
          fields: { city: "remarks" },
        },
      },
    });
  });
});
