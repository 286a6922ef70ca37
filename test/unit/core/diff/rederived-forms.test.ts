import { describe, expect, it } from "vitest";
import { rederivedForms } from "../../../../runtime/core/diff/rederived-forms.ts";
import { compiled } from "../../../support/engine.ts";
import { growingApp, type Growth } from "../../../support/growing-app.ts";

type Document = ReturnType<typeof growingApp>;

function rederived(change: (document: Document) => void, growth: Growth = { derived: true }) {
  const document = structuredClone(growingApp(growth));
  change(document);
  return rederivedForms(compiled(growingApp(growth)), compiled(document, 2));
}

const form = (document: Document, index: number) => document.forms[index] as Document["forms"][number];

describe("the forms whose records derive something else", () => {
  it("are none where only what people read of a form changed", () => {
    const names = rederived((document) => {
      const deal = form(document, 0);
      Object.assign(deal.schema.properties["amount"] ?? {}, { title: "Amount", "x-help": "Net" });
      deal.pipelines?.[0]?.transitions.splice(0, 1, {
        name: "close",
        title: "Close",
        from: ["open"],
        to: "won",
      });
      deal.views = [{ name: "all", title: "All", kind: "list", columns: ["name"] }];
    });
    expect(names).toEqual([]);
  });

  it("are those with another record title", () => {
    expect(rederived((document) => (form(document, 1).recordTitle = "UPPER(name)"), {})).toEqual(["region"]);
  });

  it("are those with another scorecard, and those that read their records", () => {
    const names = rederivedForms(
      compiled(growingApp({ derived: true })),
      compiled(growingApp({ derived: true, weights: [20, 80] }), 2),
    );
    expect(names).toEqual(["deal", "region"]);
  });

  it("are those with a formula more, under whatever name they were before, but no new ones", () => {
    const names = rederived((document) => {
      const deal = form(document, 0);
      deal.name = "chance";
      deal.renamedFrom = "deal";
      deal.schema.properties["thrice"] = { type: "number", readOnly: true, "x-formula": "amount * 3" };
      document.forms.push({ ...structuredClone(form(document, 1)), name: "country" });
    }, {});
    expect(names).toEqual(["chance"]);
  });

  it("are all where the time zone is another", () => {
    expect(rederived((document) => (document.timeZone = "Europe/Berlin"))).toEqual(["deal", "region"]);
  });
});
