import { describe, expect, it } from "vitest";
import type { Item } from "../../../../runtime/core/diff/item.ts";
import { pairItems } from "../../../../runtime/core/diff/pair-items.ts";

const item = (name: string, renamedFrom: string | null = null): Item => ({
  name,
  title: name,
  content: {},
  renamedFrom,
  lists: [],
});
const items = (names: string) => [...names].map((name) => item(name));

describe("pairing two lists", () => {
  it("calls as few moved as possible", () => {
    const { pairs } = pairItems(items("abcd"), items("dabc"));
    expect(pairs.filter(({ moved }) => moved).map(({ after }) => after.name)).toEqual(["d"]);
  });

  it("finds additions and removals without calling anything moved", () => {
    const { pairs, removed } = pairItems(items("abc"), items("xac"));
    expect(pairs.map(({ before, moved }) => [before?.name ?? null, moved])).toEqual([
      [null, false],
      ["a", false],
      ["c", false],
    ]);
    expect(removed.map(({ name }) => name)).toEqual(["b"]);
  });

  it("gives a former name away only once", () => {
    const { pairs, removed } = pairItems(items("a"), [item("b", "a"), item("c", "a")]);
    expect(pairs.map(({ before }) => before?.name ?? null)).toEqual(["a", null]);
    expect(removed).toEqual([]);
  });

  it("finds what is renamed once more, though its note tells of the first time", () => {
    const { pairs, removed } = pairItems([item("b", "a"), item("x")], [item("c", "a"), item("x")]);
    expect(pairs.map(({ before }) => before?.name ?? null)).toEqual(["b", "x"]);
    expect(removed).toEqual([]);
  });

  it("finds what is called again as it once was, unless it says itself what it was", () => {
    const { pairs, removed } = pairItems([item("b", "a"), item("x")], [item("a"), item("x")]);
    expect(pairs.map(({ before }) => before?.name ?? null)).toEqual(["b", "x"]);
    expect(removed).toEqual([]);
    const told = pairItems([item("b", "a")], [item("a"), item("c", "b")]);
    expect(told.pairs.map(({ before }) => before?.name ?? null)).toEqual([null, "b"]);
  });

  it("takes nothing from an item that stays, whatever both were called before", () => {
    const { pairs } = pairItems([item("b", "a")], [item("b", "a"), item("c", "a")]);
    expect(pairs.map(({ before }) => before?.name ?? null)).toEqual(["b", null]);
  });
});
