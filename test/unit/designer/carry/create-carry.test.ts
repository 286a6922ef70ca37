import type { KeyboardEvent } from "react";
import { describe, expect, it, vi } from "vitest";
import { createCarry } from "../../../../designer/carry/create-carry.ts";

const groups = [[{ id: "a" }, { id: "b" }], [{ id: "c" }]];

function carrying(begin = "a") {
  const told: string[] = [];
  const carry = createCarry<{ readonly id: string }>(() => ({
    placesOf: () => ({ groups, begin }),
    onPickUp: (what) => told.push(`picked up ${what}`),
    onOver: (what, { id }) => told.push(`${what} over ${id}`),
    onDrop: (what, { id }) => told.push(`${what} in ${id}`),
    onPutBack: (what) => told.push(`${what} back`),
  }));
  /** Presses keys on something; "!" before a key says that it is held down. */
  const press = (...keys: readonly string[]) =>
    keys.map((key) => {
      const [, held, name = "", alt] = /^(!?)(.+?)(\+Alt)?$/.exec(key) ?? [];
      const preventDefault = vi.fn();
      const event = { key: name, repeat: held === "!", altKey: alt !== undefined, preventDefault };
      const used = carry.press("x", event as unknown as KeyboardEvent);
      expect(preventDefault).toHaveBeenCalledTimes(used ? 1 : 0);
      return used;
    });
  return { carry, told, press };
}

describe("something that is carried by keys", () => {
  it("is picked up, led on and let go", () => {
    const { carry, told, press } = carrying();
    press(" ", "ArrowDown", "ArrowRight");
    expect(carry.now.get()).toEqual({ what: "x", place: "c" });
    press("Enter");
    expect(told).toEqual(["picked up x", "x over b", "x over c", "x in c"]);
    expect([carry.now.get(), carry.landed()]).toEqual([null, "x"]);
  });

  it.each([["Escape"], ["leave"]])("goes back by %s, and the next time begins where it is", (how) => {
    const { carry, told, press } = carrying("b");
    press(" ", "ArrowUp");
    if (how === "leave") carry.leave();
    else press(how);
    carry.leave();
    press(" ", " ");
    expect(told).toEqual(["picked up x", "x over a", "x back", "picked up x", "x in b"]);
  });

  it("leaves every other key to what is around until it is picked up, and Tab even then", () => {
    const { told, press } = carrying();
    expect(press("ArrowDown", "Enter", "Escape", "ArrowUp+Alt", " +Alt")).not.toContain(true);
    expect(press(" ", "q", "ArrowDown+Alt", "Tab")).toEqual([true, true, true, false]);
    expect(told).toEqual(["picked up x", "x over b"]);
  });

  it("is neither let go nor picked up again by a space bar that is held down", () => {
    const { told, press } = carrying();
    press("! ", " ", "! ", "! ");
    expect(told).toEqual(["picked up x"]);
  });

  it("is not picked up where there is no place for it", () => {
    const { told, press } = carrying("gone");
    press(" ");
    expect(told).toEqual([]);
  });
});
