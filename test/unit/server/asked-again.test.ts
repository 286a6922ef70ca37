import { expect, test } from "vitest";
import { askedAgain } from "../../../server/asked-again.ts";

test("what is made of an object is kept from the second time on that it is made", () => {
  const made = askedAgain<object, { readonly turn: number }>();
  const one = {};
  made.set(one, { turn: 1 });
  expect(made.get(one)).toBeUndefined();
  made.set(one, { turn: 2 });
  expect(made.get(one)).toEqual({ turn: 2 });
  made.set(one, { turn: 3 });
  expect(made.get(one)).toEqual({ turn: 3 });
  expect(made.get({})).toBeUndefined();
});
