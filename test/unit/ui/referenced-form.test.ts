import { describe, expect, it } from "vitest";
import type { Json } from "../../../runtime/core/json.ts";
import type { EngineRecord, RecordData } from "../../../runtime/core/record.ts";
import { createFormModel } from "../../../runtime/ui/form/form-model.ts";
import { compiled } from "../../support/engine.ts";
import { smallApp } from "../../support/small-app.ts";

const app = compiled(
  smallApp({
    schema: {
      type: "object",
      properties: {
        name: { type: "string", maxLength: 120 },
        value: { type: "number" },
        item: { type: "string", format: "reference", "x-form": "deal", "x-fill": { name: "name" } },
        worth: { type: "number", readOnly: true, "x-formula": "item.value" },
        double: { type: "number", readOnly: true, "x-formula": "worth * 2" },
        deposit: { type: "number", "x-visibleWhen": { properties: { worth: { minimum: 1000 } } } },
      },
    },
  }),
);
const form = app.forms.get("deal");

/** What is known of other deals: the name and the value of each, as far as they are here. */
type Known = { readonly [id: string]: { readonly [field: string]: Json } };

const referenced = (known: Known) => ({
  knows: (_reference: string, id: string, field: string) => Object.hasOwn(known[id] ?? {}, field),
  through: (_reference: string, id: string, field: string) => known[id]?.[field],
});

function modelOf(data: RecordData, known: Known = {}) {
  if (form === undefined) throw new Error("no form");
  const now = "2026-03-02T08:00:00.000Z";
  const record: EngineRecord = {
    ...{ id: "r1", form: "deal", version: 1, revision: 1, pipeline: null, stage: null, stageSince: null },
    ...{ owner: "u1", score: null, createdAt: now, createdBy: "u1", updatedAt: now, updatedBy: "u1" },
    ...{ data, checklist: {}, approval: null },
  };
  const context = {
    ...{ app, form, now, newId: () => "id", matches: () => true },
    actor: { id: "u1", administrator: true, roles: new Set<string>(), teams: [] },
    surroundings: { ...referenced(known), rollup: () => undefined },
  };
  return createFormModel({ context, record, locale: "en" });
}

const shown = (model: ReturnType<typeof modelOf>) => ({
  worth: model.field("worth").value,
  double: model.field("double").value,
  deposit: model.field("deposit").state.visible,
});

describe("a form that reads a record which somebody chooses in it", () => {
  it("keeps what was computed until the record is known, and computes from it then", () => {
    const model = modelOf({ item: "a", worth: 10, double: 20 });
    expect(shown(model)).toEqual({ worth: 10, double: 20, deposit: false });
    model.set("item", "b");
    expect(shown(model)).toEqual({ worth: 10, double: 20, deposit: false });
    model.learn(referenced({ b: { value: 5000, name: "B" } }));
    expect(shown(model)).toEqual({ worth: 5000, double: 10_000, deposit: true });
  });

  it("computes from none where none is chosen any more", () => {
    const model = modelOf({ item: "a", worth: 5000, double: 10_000 });
    model.set("item", null);
    expect(shown(model)).toEqual({ worth: undefined, double: 0, deposit: false });
  });

  it("leaves to the server what its reader may not see of the record", () => {
    const model = modelOf({ item: "a", worth: 10, double: 20 });
    model.set("item", "b");
    model.learn(referenced({ b: { name: "B" } }));
    expect(shown(model)).toEqual({ worth: 10, double: 20, deposit: false });
  });
});

describe("what a chosen record fills in", () => {
  const all = { a: { name: "A" }, b: { name: "B" } };

  it("is there once it is known, follows the choice, and goes when the choice is taken back", () => {
    const model = modelOf({ item: "a", name: "Own" });
    model.learn(referenced(all));
    expect(model.field("name").value).toBe("Own");
    model.set("item", "b");
    expect(model.patch()).toEqual({ item: "b", name: "B" });
    model.set("item", "a");
    expect(model.patch()).toEqual({});
  });

  it("is not there in place of what somebody has typed", () => {
    const model = modelOf({});
    model.set("item", "b");
    model.learn(referenced(all));
    model.set("name", "Typed");
    model.set("item", "a");
    expect(model.patch()).toEqual({ item: "a", name: "Typed" });
  });
});
