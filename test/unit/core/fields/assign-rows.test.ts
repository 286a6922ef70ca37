import { describe, expect, test } from "vitest";
import { assignRows } from "../../../../runtime/core/fields/table/assign-rows.ts";

function counter(): () => string {
  let count = 0;
  return () => `new${String((count += 1))}`;
}

describe("the rows of a table", () => {
  test("keep the identifier that they have", () => {
    const rows = [
      { _row: "r2", name: "B" },
      { _row: "r1", name: "A" },
    ];
    expect(assignRows(rows, counter())).toEqual(rows);
  });

  test("get one where it is missing, no text, or stands already", () => {
    const rows = [{ name: "A" }, { _row: "r1" }, { _row: "r1" }, { _row: 5 }];
    expect(assignRows(rows, counter())).toEqual([
      { name: "A", _row: "new1" },
      { _row: "r1" },
      { _row: "new2" },
      { _row: "new3" },
    ]);
  });

  test("stay as they are where they are no rows, for the check to refuse", () => {
    expect(assignRows(["A", null, ["B"]], counter())).toEqual(["A", null, ["B"]]);
  });

  test("do not take a hostile key for their prototype", () => {
    const [row] = assignRows([JSON.parse('{"__proto__": {"_row": "evil"}}')], counter());
    expect(JSON.stringify(row)).toBe('{"__proto__":{"_row":"evil"},"_row":"new1"}');
  });
});
