import { nextSerial } from "./records/next-serial.ts";
import type { SqlConnection } from "./sql-connection.ts";
import type { RecordStore } from "./store.ts";

interface Draw {
  count: number;
  readonly last: Promise<number>;
}

/** Numbers of the same serial that are asked for until a transaction begins are drawn by one statement. */
export function serialsTogether(
  write: (work: (connection: SqlConnection) => Promise<number>) => Promise<number>,
): RecordStore["nextSerial"] {
  const waiting = new Map<string, Draw>();

  function begin(key: string, of: readonly [string, string, string, number]): Draw {
    const last = write((connection) => {
      // Whoever comes from now on is too late for this one.
      if (waiting.get(key) === draw) waiting.delete(key);
      return nextSerial(connection, ...of, draw.count);
    });
    const draw: Draw = { count: 0, last };
    waiting.set(key, draw);
    return draw;
  }

  return async (app, form, field, year, count = 1) => {
    const of = [app, form, field, year] as const;
    const key = JSON.stringify(of);
    const draw = waiting.get(key) ?? begin(key, of);
    const before = draw.count;
    draw.count += count;
    return (await draw.last) - draw.count + before + 1;
  };
}
