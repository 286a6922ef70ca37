import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Draft } from "../../../designer/draft/draft.ts";
import type { DraftKeep, KeptDraft } from "../../../designer/draft/keep/draft-port.ts";
import { HttpProblem } from "../../../runtime/ui/http/http-problem.ts";
import { draftWorld, retitle, titlesOf } from "../../support/draft-world.ts";

const { world, openWith, changedByAnother } = draftWorld();

/** What the tabs of one browser keep, and which of them are there. */
const kept = new Map<string, KeptDraft>();
const living = new Set<string>();

function tab(name: string): DraftKeep {
  return {
    load: () => Promise.resolve(kept.get(name)),
    left: () =>
      Promise.resolve(
        [...kept]
          .filter(([key]) => key !== name && !living.has(key))
          .map(([key, draft]) => ({ draft, forget: () => Promise.resolve(void kept.delete(key)) })),
      ),
    store: (draft) => Promise.resolve(void kept.set(name, structuredClone(draft))),
    clear: () => Promise.resolve(void kept.delete(name)),
  };
}

function openIn(name: string): Promise<Draft> {
  living.add(name);
  return openWith(tab(name));
}

function leave(draft: Draft, name: string): void {
  draft.close();
  living.delete(name);
}

const saved = () => vi.advanceTimersByTimeAsync(10_000);

beforeEach(() => {
  kept.clear();
  living.clear();
});

describe("a draft in several tabs of a browser", () => {
  it("loses nothing of a tab that is gone, nor of one that is open", async () => {
    const [one, two] = [await openIn("one"), await openIn("two")];
    world.refuse = new HttpProblem(0, "offline", []);
    retitle(one, "deal", "Opportunity");
    retitle(two, "account", "Customer");
    await saved();
    leave(two, "two");
    leave(one, "one");
    world.refuse = null;
    const again = await openIn("one");
    await saved();
    expect(again.state().saving.state).toBe("saved");
    expect(titlesOf(world.definition)).toEqual(["Opportunity", "Customer"]);
    expect([...kept.keys()]).toEqual(["one"]);
    // What the tab itself did can still be undone.
    expect(again.undo()).toBe(true);
    expect(titlesOf(again.state().history.document)).toEqual(["Deal", "Customer"]);
  });

  it("leaves alone what an open tab keeps", async () => {
    const one = await openIn("one");
    world.refuse = new HttpProblem(0, "offline", []);
    retitle(one, "deal", "Opportunity");
    await saved();
    const two = await openIn("two");
    expect(titlesOf(two.state().history.document)).toEqual(["Deal", "Account"]);
    expect([...kept.keys()]).toEqual(["one"]);
  });

  it("goes on in a new tab with the history of one that is gone", async () => {
    const one = await openIn("one");
    retitle(one, "deal", "Opportunity");
    await saved();
    leave(one, "one");
    const two = await openIn("two");
    expect(two.undo()).toBe(true);
    await saved();
    expect(titlesOf(world.definition)).toEqual(["Deal", "Account"]);
    expect([...kept.keys()]).toEqual(["two"]);
  });

  it("asks where a colleague changed the same as a tab that is gone, and keeps it until then", async () => {
    const [one, two] = [await openIn("one"), await openIn("two")];
    world.refuse = new HttpProblem(0, "offline", []);
    retitle(one, "deal", "Opportunity");
    retitle(two, "account", "Customer");
    await saved();
    leave(one, "one");
    leave(two, "two");
    world.refuse = null;
    await changedByAnother(["account", "Client"]);
    const first = await openIn("one");
    await saved();
    expect(titlesOf(world.definition)).toEqual(["Opportunity", "Client"]);
    expect([...kept.keys()].toSorted()).toEqual(["one", "two"]);
    leave(first, "one");

    const second = await openIn("one");
    await saved();
    expect(second.state().saving).toMatchObject({
      state: "clash",
      clashes: [{ at: ["forms", "account", "title"], mine: "Customer", theirs: "Client" }],
    });
    second.settle([true]);
    await saved();
    expect(titlesOf(world.definition)).toEqual(["Opportunity", "Customer"]);
    expect([...kept.keys()]).toEqual(["one"]);
  });

  it("merges a tab that is gone into what is still asked about", async () => {
    const [one, two] = [await openIn("one"), await openIn("two")];
    world.refuse = new HttpProblem(0, "offline", []);
    retitle(one, "deal", "Opportunity");
    retitle(two, "account", "Customer");
    await saved();
    leave(one, "one");
    leave(two, "two");
    world.refuse = null;
    await changedByAnother(["deal", "Chance"]);
    const again = await openIn("one");
    await saved();
    expect(again.state().saving.state).toBe("clash");
    // It is in the document to be saved, and kept until that is.
    expect([...kept.keys()].toSorted()).toEqual(["one", "two"]);
    again.settle([true]);
    await saved();
    expect(titlesOf(world.definition)).toEqual(["Opportunity", "Customer"]);
    expect([...kept.keys()]).toEqual(["one"]);
  });
});
