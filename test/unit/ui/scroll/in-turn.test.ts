import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { endTurn, inTurn, outOfTurn } from "../../../../runtime/ui/scroll/in-turn.ts";

const piece = () => ({}) as Element;

describe("What is drawn in turn", () => {
  let drawn: string[];
  const asked = (name: string, direction: "coming" | "going" = "coming") => {
    const element = piece();
    inTurn(element, direction, () => drawn.push(name));
    return element;
  };

  beforeEach(() => {
    drawn = [];
    vi.useFakeTimers();
    vi.stubGlobal("document", { hidden: true });
  });
  afterEach(() => {
    vi.runAllTimers();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("is drawn at once where nothing else is, and the rest one after the other, the latest first", () => {
    const first = asked("first");
    const second = asked("second");
    const third = asked("third");
    expect(drawn).toEqual(["first"]);
    endTurn(second);
    vi.advanceTimersByTime(10);
    expect(drawn).toEqual(["first"]);
    endTurn(first);
    vi.advanceTimersByTime(10);
    expect(drawn).toEqual(["first", "third"]);
    endTurn(third);
    vi.advanceTimersByTime(10);
    expect(drawn).toEqual(["first", "third", "second"]);
  });

  it("is never drawn when it was scrolled past before its turn", () => {
    asked("first");
    outOfTurn(asked("past"));
    vi.runAllTimers();
    expect(drawn).toEqual(["first"]);
  });

  it("goes before what is let go", () => {
    asked("first");
    asked("coming");
    asked("going", "going");
    vi.runAllTimers();
    expect(drawn).toEqual(["first", "coming", "going"]);
  });

  it("is not held up by a step that draws nothing", () => {
    asked("nothing");
    asked("next");
    vi.advanceTimersByTime(200);
    expect(drawn).toEqual(["nothing"]);
    vi.advanceTimersByTime(100);
    expect(drawn).toEqual(["nothing", "next"]);
  });
});
