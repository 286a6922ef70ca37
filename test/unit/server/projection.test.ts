import { expect, test } from "vitest";
import { projection } from "../../../server/policies/projection.ts";
import { compiled } from "../../support/engine.ts";
import { smallApp } from "../../support/small-app.ts";

const stage = (name: string, kind: "open" | "won") => ({ name, title: name, kind });
const form = compiled(
  smallApp(
    {
      schema: { type: "object", properties: { name: { type: "string" }, amount: { type: "number" } } },
      pipelines: [
        {
          ...{ name: "sales", title: "Sales", initial: ["new"] },
          stages: [stage("new", "open"), stage("offer", "open"), stage("won", "won")],
          transitions: [
            { name: "offer", title: "Offer", from: ["new"], to: "offer" },
            { name: "win", title: "Win", from: ["offer"], to: "won" },
          ],
        },
      ],
      access: [
        {
          ...{ role: "rep", can: ["read"], records: "all" },
          fields: { amount: { default: "read", stages: { new: "hidden" } } },
        },
      ],
    },
    { roles: [{ name: "rep", title: "Rep" }] },
  ),
).forms.get("deal");
if (form === undefined) throw new Error("no such form");

const rep = { administrator: false, roles: new Set(["rep"]) };
const data = Object.freeze({ name: "A", amount: 5 });
const hidden = { name: "A" };

test("the same data is seen as its stage lets it be seen, whichever was asked for before", () => {
  const seen = projection(rep, form);
  for (let turn = 0; turn < 3; turn += 1) {
    expect(seen.data(data, "new")).toEqual(hidden);
    expect(seen.data(data, "offer")).toBe(data);
    expect(seen.data(data, "won")).toBe(data);
    // One of an older version has no rule of its own.
    expect(seen.data(data, "gone")).toBe(data);
    expect(seen.data(data, null)).toBe(data);
    expect(seen.data(data, "offer", new Set(["amount"]))).toEqual({ amount: 5 });
  }
});

test("who has no role sees nothing of it, and an administrator everything", () => {
  const stranger = projection({ administrator: false, roles: new Set() }, form);
  expect([stranger.data(data, "offer"), stranger.data(data, "gone")]).toEqual([{}, {}]);
  expect(projection({ administrator: true, roles: new Set() }, form).data(data, "new")).toBe(data);
});

test("what is hidden is picked out once for a page that names and then shows it", () => {
  const seen = projection(rep, form);
  expect(seen.data(data, "new")).toBe(seen.data(data, "new"));
});
