import { beforeEach, describe, expect, test } from "vitest";
import { keptThings } from "../../../designer/draft/keep/kept-things.ts";

const key = "pipewright.publish.ada.sales";
const chosen = { note: "", choices: { "forms/deal/pipelines/sales/stages/waiting": "done" } };

let stored = new Map<string, string>();
let isFull = false;
const store = {
  getItem: (name: string) => stored.get(name) ?? null,
  setItem: (name: string, text: string) => {
    if (isFull) throw new Error("The store is full");
    stored.set(name, text);
  },
  removeItem: (name: string) => void stored.delete(name),
};
const page = () => keptThings(() => store);

beforeEach(() => {
  stored = new Map();
  isFull = false;
});

describe("what somebody has chosen before publishing", () => {
  test("is there after a reload", () => {
    page().put(key, chosen);
    expect(page().read(key)).toEqual(chosen);
  });

  test("is the same value as long as nobody chooses anything else, here or in another tab", () => {
    const [one, other] = [page(), page()];
    one.put(key, chosen);
    const read = other.read(key);
    expect(other.read(key)).toBe(read);
    one.put(key, { ...chosen, note: "Bigger" });
    expect(other.read(key)).toEqual({ ...chosen, note: "Bigger" });
  });

  test("leaves no trace once it is forgotten", () => {
    const one = page();
    one.put(key, chosen);
    one.put(key, null);
    expect(one.read(key)).toBeNull();
    expect([...stored.keys()]).toEqual([]);
  });

  test("lasts as long as the page where the store is full", () => {
    const one = page();
    one.put(key, { note: "Before", choices: {} });
    isFull = true;
    one.put(key, chosen);
    expect(one.read(key)).toEqual(chosen);
    expect(page().read(key)).toBeNull();
  });
});
