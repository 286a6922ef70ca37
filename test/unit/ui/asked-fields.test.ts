import { describe, expect, it } from "vitest";
import type { TransitionView } from "../../../runtime/contract/generated/contract.ts";
import { askedFields } from "../../../runtime/ui/records/asked-fields.ts";
import { salesForm } from "../../support/sales-form.ts";

const { form } = salesForm();
const requirement = (fields: string[], met: boolean) =>
  ({ kind: "guard", name: fields.join("-"), message: "", fields, met }) as const;
const transition = {
  ask: ["source", "amount"],
  requirements: [requirement(["amount"], false), requirement(["name"], true), requirement(["twice"], false)],
} as unknown as TransitionView;

describe("the small form of a move", () => {
  it("asks in the order of the move for what is missing and for what it wants and is empty", () => {
    expect(askedFields(form, transition, () => false)).toEqual(["source", "amount"]);
  });

  it("does not ask again for what is filled in, nor for what nobody can fill in", () => {
    expect(askedFields(form, transition, (name) => name === "source")).toEqual(["amount"]);
  });
});
