import { describe, expect, it, vi } from "vitest";
import { addItem } from "../../../designer/draft/commands/add-item.ts";
import type { Draft } from "../../../designer/draft/draft.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { HttpProblem } from "../../../runtime/ui/http/http-problem.ts";
import { type beginning, draftWorld, retitle } from "../../support/draft-world.ts";

const { world, open, openElsewhere } = draftWorld();
const unreachable = new HttpProblem(0, "offline", []);

function add(draft: Draft, title: string): void {
  const form = { name: "note", title, fields: [] };
  draft.run(addItem(draft.state().history.document, "form", ["forms", "note"], form));
}

const formsOf = (document: Json) =>
  (document as typeof beginning).forms
    .filter(({ name }) => name.startsWith("note"))
    .map(({ name, title }) => `${name} ${title}`)
    .toSorted();

const after = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("what two admins add by one name", () => {
  it.each(["Note", "Remark"])(
    "is two things where the other one is called %s, each undone by its own admin",
    async (title) => {
      const [mine, theirs] = [await open(), await openElsewhere()];
      add(theirs, title);
      await theirs.flush();
      add(mine, "Note");
      await after(2_000);
      expect(mine.state().saving.state).toBe("saved");
      expect(formsOf(world.definition)).toEqual([`note ${title}`, "note2 Note"]);
      expect(mine.undo()).toBe(true);
      expect(formsOf(mine.state().history.document)).toEqual([`note ${title}`]);
      expect(mine.redo()).toBe(true);
      expect(formsOf(mine.state().history.document)).toEqual([`note ${title}`, "note2 Note"]);
    },
  );

  it("is told to who looks at it, by its new name", async () => {
    const renames: unknown[] = [];
    const mine = await open((edits, change) => {
      renames.push(...edits);
      change();
    });
    const theirs = await openElsewhere();
    add(theirs, "Remark");
    await theirs.flush();
    add(mine, "Note");
    await after(2_000);
    expect(renames).toEqual([{ do: "rekey", at: ["forms", "note"], to: "note2" }]);
  });

  it("is two things too where mine could not be saved for a while", async () => {
    const [mine, theirs] = [await open(), await openElsewhere()];
    world.refuse = unreachable;
    add(mine, "Note");
    await after(2_000);
    world.refuse = null;
    add(theirs, "Remark");
    await theirs.flush();
    await after(10_000);
    expect(formsOf(world.definition)).toEqual(["note Remark", "note2 Note"]);
  });
});

describe("what the server has taken without its answer coming back", () => {
  it("is one thing with what was typed since, of which nobody is asked", async () => {
    const mine = await open();
    world.lose = unreachable;
    add(mine, "Note");
    await after(2_000);
    expect(mine.state().saving.state).toBe("offline");
    world.lose = null;
    retitle(mine, "note", "Notes");
    await after(10_000);
    expect(mine.state().saving.state).toBe("saved");
    expect(formsOf(world.definition)).toEqual(["note Notes"]);
  });

  it("is one thing with what somebody else has made of it beside", async () => {
    const mine = await open();
    world.lose = unreachable;
    add(mine, "Note");
    await after(800);
    world.lose = null;
    const theirs = await openElsewhere();
    retitle(theirs, "account", "Customer");
    await theirs.flush();
    await after(10_000);
    expect(mine.state().saving.state).toBe("saved");
    expect(formsOf(world.definition)).toEqual(["note Note"]);
  });

  it("is one thing where the page was closed in that moment", async () => {
    const mine = await open();
    add(mine, "Note");
    const { kept } = world;
    await mine.flush();
    mine.close();
    world.kept = kept;
    const again = await open();
    await after(2_000);
    expect(again.state().saving.state).toBe("saved");
    expect(formsOf(world.definition)).toEqual(["note Note"]);
  });
});
