import { expect, test } from "vitest";
import { unreservedName } from "../../../../designer/properties/unreserved-name.ts";

test("in place of a word that programs keep for themselves, a name is offered that can be taken", () => {
  expect(["constructor", "__proto__", "__defineGetter__"].map(unreservedName)).toEqual([
    ...["constructor1", "proto1", "defineGetter1"],
  ]);
  const reserved = Object.getOwnPropertyNames(Object.prototype);
  for (const name of reserved) expect(unreservedName(name)).toMatch(/^[a-z][A-Za-z0-9]*$/);
});
