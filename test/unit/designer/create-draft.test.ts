import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changeItem } from "../../../designer/draft/commands/change-item.ts";
import { createDraft, type Draft } from "../../../designer/draft/create-draft.ts";
import {
  type DraftKeep,
  type DraftServer,
  type KeptDraft,
  type OtherAdmin,
  StaleDraft,
} from "../../../designer/draft/draft-port.ts";
import { HttpProblem } from "../../../runtime/ui/http/http-problem.ts";
import type { Json } from "../../../runtime/core/json.ts";

const beginning = {
  title: "App",
  forms: [
    { name: "deal", title: "Deal", fields: ["name"] },
    { name: "account", title: "Account", fields: ["name"] },
  ],
};

interface World {
  definition: Json;
  revision: number;
  base: number;
  writes: number;
  refuse: Error | null;
  kept: KeptDraft | undefined;
  other: OtherAdmin | null;
}

let world: World;
let now: number;

const server: DraftServer = {
  read: () => {
    const { definition, revision, base, other } = world;
    return Promise.resolve({ definition, revision, base, other });
  },
  write(definition, revision) {
    if (world.refuse !== null) return Promise.reject(world.refuse);
    if (revision !== world.revision) return Promise.reject(new StaleDraft());
    world.definition = definition;
    world.revision += 1;
    world.writes += 1;
    return Promise.resolve({ definition, revision: world.revision, base: world.base });
  },
};
const keep: DraftKeep = {
  load: () => Promise.resolve(world.kept),
  store: (draft) => {
    world.kept = draft;
    return Promise.resolve();
  },
  clear: () => {
    world.kept = undefined;
    return Promise.resolve();
  },
};
const open = () => createDraft({ server, keep, now: () => now });
const retitle = (draft: Draft, form: string, title: string) =>
  draft.run(changeItem(draft.state().history.document, "form", ["forms", form], [[["title"], title]]));
const titleOf = (document: Json, form: string) =>
  (document as typeof beginning).forms.find(({ name }) => name === form)?.title;

beforeEach(() => {
  vi.useFakeTimers();
  now = 1_000_000;
  world = {
    definition: beginning,
    revision: 3,
    base: 1,
    writes: 0,
    refuse: null,
    kept: undefined,
    other: null,
  };
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a draft", () => {
  it("saves once, a moment after the last of several changes", async () => {
    const draft = await open();
    retitle(draft, "deal", "D");
    retitle(draft, "deal", "De");
    expect(draft.state().saving.state).toBe("waiting");
    await vi.advanceTimersByTimeAsync(800);
    expect(draft.state().saving.state).toBe("saved");
    expect(world.writes).toBe(1);
    expect(titleOf(world.definition, "deal")).toBe("De");
  });

  it("undoes what was typed in one go as one step, and redoes it", async () => {
    const draft = await open();
    retitle(draft, "deal", "O");
    retitle(draft, "deal", "Opp");
    now += 10_000;
    retitle(draft, "deal", "Opportunity");
    expect(draft.undo()).toBe(true);
    expect(titleOf(draft.state().history.document, "deal")).toBe("Opp");
    expect(draft.undo()).toBe(true);
    expect(draft.state().history.document).toEqual(beginning);
    expect(draft.undo()).toBe(false);
    draft.redo();
    draft.redo();
    expect(titleOf(draft.state().history.document, "deal")).toBe("Opportunity");
  });

  it("keeps its history and what was not saved over a reload", async () => {
    const first = await open();
    world.refuse = new HttpProblem(0, "offline", []);
    retitle(first, "deal", "Opportunity");
    await vi.advanceTimersByTimeAsync(800);
    expect(first.state().saving.state).toBe("offline");
    first.close();

    world.refuse = null;
    const second = await open();
    expect(titleOf(second.state().history.document, "deal")).toBe("Opportunity");
    await vi.advanceTimersByTimeAsync(800);
    expect(titleOf(world.definition, "deal")).toBe("Opportunity");
    expect(second.undo()).toBe(true);
    expect(second.state().history.document).toEqual(beginning);
  });

  it("tries again by itself once the server can be reached", async () => {
    const draft = await open();
    world.refuse = new HttpProblem(0, "offline", []);
    retitle(draft, "deal", "Opportunity");
    await vi.advanceTimersByTimeAsync(800);
    world.refuse = null;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(draft.state().saving.state).toBe("saved");
    expect(world.writes).toBe(1);
  });

  it("says why the server refuses it, and loses nothing", async () => {
    const draft = await open();
    world.refuse = new HttpProblem(422, "Too large", []);
    retitle(draft, "deal", "Opportunity");
    await vi.advanceTimersByTimeAsync(800);
    expect(draft.state().saving).toEqual({ state: "refused", message: "Too large" });
    expect(titleOf(draft.state().history.document, "deal")).toBe("Opportunity");
  });

  it("looks now and then for what others have saved, takes it in without writing, and says who it was", async () => {
    const draft = await open();
    await changedByAnother(["account", "Customer"]);
    world.other = { name: "Ben", at: now };
    const { writes } = world;
    await draft.look();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(titlesOf(draft.state().history.document)).toEqual(["Deal", "Customer"]);
    expect(draft.state()).toMatchObject({
      saving: { state: "saved" },
      mergedAt: now,
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
    const [mine, theirs] = [await open(), await createDraft({ server, keep: nothingKept, now: () => now })];
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
      const other = await createDraft({ server, keep: nothingKept, now: () => now });
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

const account = (title: string) => ({ name: "account", title, fields: ["name"] });
const titlesOf = (document: Json) => ["deal", "account"].map((form) => titleOf(document, form));

async function changedByAnother(...titles: readonly (readonly [form: string, title: string])[]) {
  const other = await createDraft({ server, keep: nothingKept, now: () => now });
  for (const [form, title] of titles) retitle(other, form, title);
  await other.flush();
  other.close();
}

const nothingKept: DraftKeep = {
  load: () => Promise.resolve(undefined),
  store: () => Promise.resolve(),
  clear: () => Promise.resolve(),
};
