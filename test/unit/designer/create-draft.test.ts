import { describe, expect, it, vi } from "vitest";
import { HttpProblem } from "../../../runtime/ui/http/http-problem.ts";
import { beginning, draftWorld, retitle, titleOf } from "../../support/draft-world.ts";

const { world, open } = draftWorld();

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
    world.now += 10_000;
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

  it("joins what is taken within a part to the step before, and nothing after it", async () => {
    const draft = await open();
    const label = { verb: "change", noun: "form", title: "Deal" } as const;
    const edits = [{ do: "set", at: ["title"], value: "Anew" }] as const;
    draft.run({ label, edits, together: "anew" });
    world.now += 60_000;
    draft.joined("anew", () => retitle(draft, "deal", "Joined"));
    retitle(draft, "deal", "By itself");
    expect(draft.undo()).toBe(true);
    expect(titleOf(draft.state().history.document, "deal")).toBe("Joined");
    expect(draft.undo()).toBe(true);
    expect(draft.state().history.document).toEqual(beginning);
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

  it("says that somebody is signed out where that is all, and goes on once they are in again", async () => {
    const draft = await open();
    world.refuse = new HttpProblem(401, "signed out", []);
    retitle(draft, "deal", "Opportunity");
    await vi.advanceTimersByTimeAsync(800);
    expect(draft.state().saving.state).toBe("signedOut");
    world.refuse = null;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(draft.state().saving.state).toBe("saved");
  });

  it("says why the server refuses it, and loses nothing", async () => {
    const draft = await open();
    world.refuse = new HttpProblem(422, "Too large", []);
    retitle(draft, "deal", "Opportunity");
    await vi.advanceTimersByTimeAsync(800);
    expect(draft.state().saving).toEqual({ state: "refused", message: "Too large" });
    expect(titleOf(draft.state().history.document, "deal")).toBe("Opportunity");
  });
});
