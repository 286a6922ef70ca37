import { expect, test } from "vitest";
import { keptHere } from "../../../runtime/ui/frame/kept-here.ts";

function storageOf(names: readonly string[]) {
  const held = new Map(names.map((name) => [name, "{}"]));
  return {
    held,
    get length() {
      return held.size;
    },
    key: (index: number) => [...held.keys()][index] ?? null,
    removeItem: (name: string) => void held.delete(name),
  };
}

const mine = ["pipewright.typed.me.sales.deal.1", "pipewright.typed.me.sales.deal.new"];
const others = ["pipewright.typed.you.sales.deal.1", "pipewright.locale", "else.typed.me.1"];

test("what one person typed is counted and forgotten, and nothing else", async () => {
  const local = storageOf([...others, ...mine]);
  const session = storageOf(["pipewright.try.me.sales", "pipewright.try.you.sales"]);
  const kept = await keptHere("me", { local, session });
  expect(kept.count).toBe(2);
  await kept.forget();
  expect([...local.held.keys()]).toEqual(others);
  expect([...session.held.keys()]).toEqual(["pipewright.try.you.sales"]);
});

test("nothing is kept for who has typed nothing", async () => {
  const kept = await keptHere("me", { local: storageOf(others), session: storageOf([]) });
  expect(kept.count).toBe(0);
});
