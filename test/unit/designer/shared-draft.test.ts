import { describe, expect, it, vi } from "vitest";
import { removeItem } from "../../../designer/draft/commands/remove-item.ts";
import { renameItem } from "../../../designer/draft/commands/rename-item.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { HttpProblem } from "../../../runtime/ui/http/http-problem.ts";
import { beginning, draftWorld, retitle, titleOf, titlesOf } from "../../support/draft-world.ts";

const { world, server, open, openElsewhere, changedByAnother } = draftWorld();

describe("a draft that others change too", () => {
  it("looks now and then for what others have saved, takes it in without writing, and says who it was", async () => {
    const draft = await open();
    await changedByAnother(["account", "Customer"]);
    world.other = { name: "Ben", at: world.now };
    const { writes } = world;
    await draft.look();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(titlesOf(draft.state().history.document)).toEqual(["Deal", "Customer"]);
    expect(draft.state()).toMatchObject({
      saving: { state: "saved" },
      mergedAt: world.now,
      other: { name: "Ben" },
    });
    await draft.look();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(world.writes).toBe(writes);
  });

  it("does not look while it has something to save itself", async () => {
    const draft = await open();
    await changedByAnother(["account", "Customer"]);
    const read = vi.spyOn(server, "read");
    retitle(draft, "deal", "Opportunity");
    await draft.look();
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(titlesOf(world.definition)).toEqual(["Opportunity", "Customer"]);
  });

  it("takes in what somebody else changed elsewhere, and can still undo its own", async () => {
    const [mine, theirs] = [await open(), await openElsewhere()];
    retitle(theirs, "account", "Customer");
    await theirs.flush();
    retitle(mine, "deal", "Opportunity");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(mine.state().saving.state).toBe("saved");
    expect([titleOf(world.definition, "deal"), titleOf(world.definition, "account")]).toEqual([
      "Opportunity",
      "Customer",
    ]);
    mine.undo();
    await vi.advanceTimersByTimeAsync(2_000);
    expect([titleOf(world.definition, "deal"), titleOf(world.definition, "account")]).toEqual([
      "Deal",
      "Customer",
    ]);
  });

  it.each([
    { choice: "mine", mine: true, title: "Opportunity" },
    { choice: "theirs", mine: false, title: "Chance" },
  ])(
    "saves nothing while the same thing was changed twice, until $choice is chosen",
    async ({ mine, title }) => {
      const draft = await open();
      const other = await openElsewhere();
      retitle(other, "deal", "Chance");
      await other.flush();
      retitle(draft, "deal", "Opportunity");
      await vi.advanceTimersByTimeAsync(2_000);
      expect(draft.state().saving).toMatchObject({
        state: "clash",
        clashes: [{ at: ["forms", "deal", "title"], base: "Deal", mine: "Opportunity", theirs: "Chance" }],
      });
      expect(titleOf(world.definition, "deal")).toBe("Chance");
      draft.settle([mine]);
      await vi.advanceTimersByTimeAsync(2_000);
      expect(draft.state().saving.state).toBe("saved");
      expect(titleOf(world.definition, "deal")).toBe(title);
    },
  );

  it("asks again after a reload while the same thing was changed twice, and keeps what was changed elsewhere", async () => {
    const first = await open();
    await changedByAnother(["deal", "Chance"], ["account", "Customer"]);
    retitle(first, "deal", "Opportunity");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(first.state().saving.state).toBe("clash");
    first.close();

    const second = await open();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(second.state().saving).toMatchObject({
      state: "clash",
      clashes: [{ at: ["forms", "deal", "title"], mine: "Opportunity", theirs: "Chance" }],
    });
    second.close();
    const third = await open();
    expect(third.state().saving.state).toBe("clash");
    expect(titleOf(world.definition, "deal")).toBe("Chance");
    expect(third.settle([true])).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(third.state().saving.state).toBe("saved");
    expect(titlesOf(world.definition)).toEqual(["Opportunity", "Customer"]);
  });

  it("undoes the choice of mine to what somebody else has made of it, and chooses it again", async () => {
    const draft = await open();
    retitle(draft, "account", "Customer");
    await draft.flush();
    await changedByAnother(["deal", "Chance"]);
    retitle(draft, "deal", "Oppo");
    world.now += 5_000;
    retitle(draft, "deal", "Opportunity");
    await vi.advanceTimersByTimeAsync(2_000);
    draft.settle([true]);
    expect(titlesOf(draft.state().history.document)).toEqual(["Opportunity", "Customer"]);
    expect(draft.state().history.past.at(-1)?.label).toMatchObject({ noun: "form", title: "Opportunity" });
    draft.undo();
    expect(titlesOf(draft.state().history.document)).toEqual(["Chance", "Customer"]);
    draft.redo();
    expect(titlesOf(draft.state().history.document)).toEqual(["Opportunity", "Customer"]);
    draft.undo();
    draft.undo();
    expect(titlesOf(draft.state().history.document)).toEqual(["Chance", "Account"]);
  });

  it("keeps its history over a publishing, by which names are settled, and tells of nothing taken in", async () => {
    const draft = await open();
    retitle(draft, "deal", "Opportunity");
    await draft.flush();
    world.base = 2;
    world.revision = 1;
    await draft.catchUp(true);
    expect(draft.state()).toMatchObject({ base: 2, revision: 1, saving: { state: "saved" }, mergedAt: null });
    expect(draft.state().history.past).toMatchObject([{ published: true }]);
    expect(draft.undo()).toBe(true);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(titlesOf(world.definition)).toEqual(["Deal", "Account"]);
  });

  it("no longer asks once what clashed is undone", async () => {
    const draft = await open();
    await changedByAnother(["deal", "Chance"], ["account", "Customer"]);
    retitle(draft, "deal", "Opportunity");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(draft.undo()).toBe(true);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(draft.state().saving.state).toBe("saved");
    expect(titlesOf(draft.state().history.document)).toEqual(["Chance", "Customer"]);
  });

  it("merges what it kept where another draft has come to the same number after another version", async () => {
    const first = await open();
    world.refuse = new HttpProblem(0, "offline", []);
    retitle(first, "deal", "Opportunity");
    await vi.advanceTimersByTimeAsync(800);
    first.close();

    world.refuse = null;
    world.base = 2;
    world.definition = { ...beginning, forms: beginning.forms.with(1, account("Customer")) };
    const second = await open();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(second.state()).toMatchObject({ base: 2, saving: { state: "saved" } });
    expect(titlesOf(world.definition)).toEqual(["Opportunity", "Customer"]);
  });

  it("catches up with what somebody else has saved, and can still undo and redo", async () => {
    const draft = await open();
    retitle(draft, "deal", "Opportunity");
    await draft.flush();
    await changedByAnother(["account", "Customer"]);
    await draft.catchUp();
    expect(titlesOf(draft.state().history.document)).toEqual(["Opportunity", "Customer"]);
    const { writes } = world;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(draft.state()).toMatchObject({ revision: world.revision, saving: { state: "saved" } });
    expect(world.writes).toBe(writes);
    expect(draft.undo()).toBe(true);
    expect(titlesOf(draft.state().history.document)).toEqual(["Deal", "Customer"]);
    expect(draft.redo()).toBe(true);
    expect(titlesOf(draft.state().history.document)).toEqual(["Opportunity", "Customer"]);
  });

  it("undoes no more what somebody else has taken away, and goes on with what came before", async () => {
    const mine = await open();
    retitle(mine, "deal", "Opportunity");
    retitle(mine, "account", "Customer");
    await mine.flush();
    const theirs = await openElsewhere();
    theirs.run(removeItem(theirs.state().history.document, "form", ["forms", "account"]));
    await theirs.flush();
    await mine.look();
    expect(titlesOf(mine.state().history.document)).toEqual(["Opportunity", undefined]);
    expect(mine.undo()).toBe(true);
    expect(titlesOf(mine.state().history.document)).toEqual(["Deal", undefined]);
    expect(mine.state().history.past).toEqual([]);
  });

  it("redoes no more what somebody else has taken away", async () => {
    const mine = await open();
    retitle(mine, "account", "Customer");
    retitle(mine, "deal", "Opportunity");
    mine.undo();
    mine.undo();
    await mine.flush();
    const theirs = await openElsewhere();
    theirs.run(removeItem(theirs.state().history.document, "form", ["forms", "account"]));
    await theirs.flush();
    await mine.look();
    expect(mine.redo()).toBe(true);
    expect(titlesOf(mine.state().history.document)).toEqual(["Opportunity", undefined]);
    expect(mine.state().history.future).toEqual([]);
  });

  it("undoes by its new name what somebody else has renamed, and not at all what they have kept by one", async () => {
    const mine = await open();
    retitle(mine, "deal", "Opportunity");
    mine.run(removeItem(mine.state().history.document, "form", ["forms", "account"]));
    const theirs = await openElsewhere();
    await mine.flush();
    for (const [form, to] of [
      ["deal", "chance"],
      ["account", "customer"],
    ] as const)
      theirs.run(renameItem(theirs.state().history.document, "form", ["forms", form], to, false));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(theirs.settle([true])).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(theirs.state().saving.state).toBe("saved");
    await mine.look();
    expect(names(mine.state().history.document)).toEqual(["chance Opportunity", "customer Account"]);
    expect(mine.undo()).toBe(true);
    expect(names(mine.state().history.document)).toEqual(["chance Deal", "customer Account"]);
    expect(mine.state().history.past).toEqual([]);
  });

  it("tries again where it cannot read what somebody else has saved", async () => {
    const draft = await open();
    await changedByAnother(["account", "Customer"]);
    retitle(draft, "deal", "Opportunity");
    const read = vi.spyOn(server, "read").mockRejectedValueOnce(new HttpProblem(0, "offline", []));
    await vi.advanceTimersByTimeAsync(800);
    expect(draft.state().saving.state).toBe("offline");
    read.mockRestore();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(draft.state().saving.state).toBe("saved");
    expect(titlesOf(world.definition)).toEqual(["Opportunity", "Customer"]);
  });
});

const names = (document: Json) =>
  (document as typeof beginning).forms.map(({ name, title }) => `${name} ${title}`);

const account = (title: string) => ({ name: "account", title, fields: ["name"] });
