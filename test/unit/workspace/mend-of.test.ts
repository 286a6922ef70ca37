import { expect, it } from "vitest";
import type { FormRights } from "../../../runtime/contract/generated/contract.ts";
import { compileApp } from "../../../runtime/core/compile/compile-app.ts";
import type { AppDocument } from "../../../runtime/core/definition/generated/definition.ts";
import { mendOf } from "../../../runtime/workspace/move/mend-of.ts";
import type { Room } from "../../../runtime/workspace/records/use-room.ts";
import { changedApp } from "../../support/changed-app.ts";

const { app } = compileApp(changedApp() as AppDocument, 1, { matches: () => true });

/** The page of a deal, for a reader who may see the visits or not. */
function deals(seesVisits: boolean): Room {
  const form = app?.forms.get("deal");
  if (app === null || form === undefined) throw new Error("the sound app does not compile");
  const rights = { read: seesVisits, create: true } as FormRights;
  return { app, form, rights, view: { forms: { visit: rights } } as unknown as Room["view"] };
}

it("leads to the first field that can be filled in, past those that nobody writes", () => {
  expect(mendOf(deals(true), ["visits", "expected", "amount", "close"])).toEqual({
    by: "field",
    field: "amount",
  });
});

it("leads to the records that a roll-up sums up, by the reference that ties them to this one", () => {
  const mend = mendOf(deals(true), ["visits"]);
  expect(mend).toMatchObject({ by: "records", form: { name: "visit" }, via: "deal" });
});

it("knows no way where the reader may not see those records, or where only a formula decides", () => {
  expect(mendOf(deals(false), ["visits"])).toBeNull();
  expect(mendOf(deals(true), ["expected"])).toBeNull();
  expect(mendOf(deals(true), [])).toBeNull();
});
