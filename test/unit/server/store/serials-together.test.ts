import { expect, test } from "vitest";
import { serialsTogether } from "../../../../server/store/postgres/serials-together.ts";
import type { SqlConnection } from "../../../../server/store/sql-connection.ts";

const of = ["sales", "deal", "code", 2026] as const;

/** Serials of a database that counts; the first so many times there is no connection. */
function serials(unreachable: number) {
  let [last, left, statements] = [0, unreachable, 0];
  const connection = {
    all: (_sql: string, values: readonly unknown[] = []) => {
      statements += 1;
      return Promise.resolve([{ value: (last += Number(values[4])) }]);
    },
  } as unknown as SqlConnection;
  const drawn = serialsTogether(async (work) => {
    await Promise.resolve();
    if (left > 0) {
      left -= 1;
      throw new Error("no connection");
    }
    return work(connection);
  });
  return { ...drawn, statements: () => statements };
}

test("numbers that are asked for at once are drawn by one statement, in their order", async () => {
  const { nextSerial, serialAtHand, statements } = serials(0);
  expect(serialAtHand(...of)).toBeNull();
  expect(await Promise.all([nextSerial(...of), nextSerial(...of, 3), nextSerial(...of)])).toEqual([1, 2, 5]);
  expect([serialAtHand(...of), statements()]).toEqual([5, 1]);
});

test("who could not draw fails, and whoever asks after that draws", async () => {
  const { nextSerial } = serials(1);
  const both = await Promise.allSettled([nextSerial(...of), nextSerial(...of)]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await nextSerial(...of)).toBe(1);
});
