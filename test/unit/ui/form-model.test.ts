import { describe, expect, it, vi } from "vitest";
import type { EngineRecord, RecordData } from "../../../runtime/core/record.ts";
import { createFormModel, fieldOf } from "../../../runtime/ui/form/form-model.ts";
import { layoutSections } from "../../../runtime/ui/form/layout-sections.ts";
import { salesForm } from "../../support/sales-form.ts";

const { app, form } = salesForm();
const now = "2026-03-02T08:00:00.000Z";

function modelOf(data: RecordData, access?: { [field: string]: "edit" | "read" }) {
  const record: EngineRecord = {
    ...{ id: "r1", form: "deal", version: 1, revision: 1, pipeline: "sales", stage: "new", stageSince: now },
    ...{ owner: "u1", score: null, createdAt: now, createdBy: "u1", updatedAt: now, updatedBy: "u1" },
    ...{ data, checklist: {}, approval: null },
  };
  const context = {
    ...{ app, form, now, newId: () => "id", matches: () => true },
    actor: { id: "u1", administrator: true, roles: new Set<string>(), teams: [] },
    surroundings: { through: () => undefined, rollup: () => undefined },
  };
  return createFormModel({ context, record, locale: "en", ...(access === undefined ? {} : { access }) });
}

describe("a form that is being filled in", () => {
  it("computes formulas as one types", () => {
    const model = modelOf({ name: "Deal", amount: 10.1 });
    model.set("amount", 10.15);
    expect(model.field("twice").value).toBe(20.3);
  });

  it("shows and requires fields by their conditions", () => {
    const model = modelOf({ name: "Deal" });
    expect(model.field("reason").state.visible).toBe(false);
    model.set("discount", 11);
    expect(model.field("reason").state).toMatchObject({ visible: true, required: true });
  });

  it("gives a patch of what differs, null for what was emptied, without derived fields", () => {
    const model = modelOf({ name: "Deal", amount: 5, source: "web" });
    model.set("source", null);
    model.set("amount", 6);
    expect(model.patch()).toEqual({ source: null, amount: 6 });
    model.set("amount", 5);
    expect(model.patch()).toEqual({ source: null });
  });

  it("says at once what is wrong with a value, and takes it back when it is mended", () => {
    const model = modelOf({ name: "Deal" });
    model.set("amount", "abc");
    expect(model.field("amount").messages).toHaveLength(1);
    model.set("amount", 3);
    expect(model.field("amount").messages).toHaveLength(0);
  });

  it("offers options by what is chosen elsewhere, and marks one that has gone until it is mended", () => {
    const model = modelOf({ name: "Deal", source: "web", campaign: "search" });
    const campaign = () => model.field("campaign");
    const offered = () => [...(campaign().state.offered ?? [])];
    expect([offered(), campaign().messages]).toEqual([["search", "fair"], []]);
    model.set("source", null);
    expect(offered()).toEqual(["fair"]);
    expect(campaign().messages).toEqual([
      "“Search” cannot be chosen for “campaign” at present. Choose another option.",
    ]);
    model.showProblems([{ pointer: "/campaign", message: campaign().messages[0] ?? "" }]);
    expect(campaign().messages).toHaveLength(1);
    model.set("source", "web");
    expect(campaign().messages).toEqual([]);
  });

  it("keeps the snapshot of a choice whose options have not changed", () => {
    const model = modelOf({ name: "Deal", campaign: "search" });
    const before = model.field("campaign");
    model.set("name", "Another");
    expect(model.field("campaign")).toBe(before);
  });

  it("does not scold a row that has just been added for being empty", () => {
    const model = modelOf({ name: "Deal" });
    model.set("lines", [{ _row: "a" }]);
    expect(model.field("lines").cells).toEqual([]);
    model.set("lines", [{ _row: "a", price: "cheap" }]);
    expect(model.field("lines").cells).toMatchObject([{ row: "a", column: "price" }]);
  });

  it("shows the server's problems at their fields", () => {
    const model = modelOf({ name: "Deal", lines: [{ _row: "a", price: 1 }] });
    model.showProblems([
      { pointer: "/data/lines/0/price", message: "Too much" },
      { pointer: "/data/lines", message: "Too many" },
      { pointer: "/amount", message: "Missing" },
    ]);
    expect(model.field("lines").cells).toMatchObject([{ row: "a", column: "price", message: "Too much" }]);
    expect(model.field("lines").messages).toEqual(["Too many"]);
    expect(model.field("amount").messages).toEqual(["Missing"]);
    expect(fieldOf("/data/name")).toBe("name");
  });

  it("keeps what was told of a row until that is another one, wherever it stands by then", () => {
    const [first, second] = [
      { _row: "a", price: 1 },
      { _row: "b", price: 2 },
    ];
    const model = modelOf({ name: "Deal", lines: [first, second] });
    model.showProblems([
      { pointer: "/data/lines/0/price", message: "Missing" },
      { pointer: "/data/lines/1/price", message: "Missing" },
    ]);
    model.set("lines", [{ ...first, price: 3 }, second]);
    expect(model.field("lines").cells).toMatchObject([{ row: "b", column: "price" }]);
    model.set("lines", [second]);
    expect(model.field("lines").cells).toMatchObject([{ row: "b", column: "price" }]);
    model.set("lines", [{ ...second, price: 4 }]);
    expect(model.field("lines").cells).toEqual([]);
  });

  it("marks fields that the next stage wants while they are empty", () => {
    const model = modelOf({ name: "Deal" });
    model.showWanted(new Set(["amount"]));
    expect(model.field("amount").wanted).toBe(true);
    model.set("amount", 1);
    expect(model.field("amount").wanted).toBe(false);
  });

  it("keeps a field that the server gave for reading from being written", () => {
    expect(modelOf({ name: "Deal" }, { name: "read" }).field("name").state.access).toBe("read");
  });

  it("keeps the same snapshot for fields that nothing changed, so that only one field renders", () => {
    const model = modelOf({ name: "Deal", source: "web" });
    const before = model.field("source");
    const told = vi.fn();
    model.subscribe(told);
    model.set("name", "Other");
    expect(told).toHaveBeenCalledOnce();
    expect(model.field("source")).toBe(before);
  });

  it("takes what widgets still hold before it is saved", () => {
    const model = modelOf({ name: "Deal" });
    const stop = model.onFlush(() => model.set("name", "Typed just now"));
    model.flush();
    expect(model.patch()).toEqual({ name: "Typed just now" });
    stop();
  });
});

describe("the layout of a form", () => {
  it("puts loose sections first and what it leaves out at the end of them, then the tabs", () => {
    const pages = layoutSections(form);
    expect(pages.map(({ name }) => name)).toEqual(["main", "more"]);
    const [main, more] = pages;
    expect(main?.parts.map(({ name }) => name)).toEqual(["main", "rest"]);
    expect(main?.parts[1]).toMatchObject({ fields: ["tags", "campaign", "twice", "seller", "lines"] });
    expect(more?.parts.map(({ kind }) => kind)).toEqual(["section", "text"]);
  });
});
