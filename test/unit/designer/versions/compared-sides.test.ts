import { expect, it } from "vitest";
import { comparedSides } from "../../../../designer/versions/compared-sides.ts";

it("compares the draft with what is published, unless the address names other sides that there are", () => {
  const versions = [3, 2, 1];
  expect(comparedSides([], versions)).toEqual({ from: 3, to: "draft" });
  expect(comparedSides(["1", "2"], versions)).toEqual({ from: 1, to: 2 });
  expect(comparedSides(["nothing", "1"], versions)).toEqual({ from: null, to: 1 });
  expect(comparedSides(["draft", "3"], versions)).toEqual({ from: "draft", to: 3 });
  expect(comparedSides(["9", "nothing"], versions)).toEqual({ from: 3, to: "draft" });
});
