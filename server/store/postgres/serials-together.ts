import { nextSerial } from "../records/next-serial.ts";
import type { SqlConnection } from "../sql-connection.ts";
import type { RecordStore } from "../store.ts";

type Serial = readonly [app: string, form: string, field: string, year: number];

interface Draw {
  count: number;
  readonly last: Promise<number>;
}

/**
 * Drawing is not waited for to reach the disk: the commit of the record that has the number takes it along. Only where the
 * database crashes between the two is it drawn once more, and whoever comes second is refused a number that is taken.
 */
const safeLater = "set_config('synchronous_commit', 'off', true)";

/** Numbers of the same serial that are asked for until a connection is there are drawn by one statement, which is all of its transaction. */
export function serialsTogether(
  write: (work: (connection: SqlConnection) => Promise<number>) => Promise<number>,
): Pick<RecordStore, "nextSerial" | "serialAtHand"> {
  const waiting = new Map<string, Draw>();
  const drawn = new Map<string, number>();
  const keyOf = (...of: Serial) => JSON.stringify(of);

  function begin(key: string, of: Serial): Draw {
    const last = write(async (connection) => {
      // Whoever comes from now on is too late for this one.
      if (waiting.get(key) === draw) waiting.delete(key);
      const number = await nextSerial(connection, ...of, draw.count, safeLater);
      drawn.set(key, number);
      return number;
    });
    const draw: Draw = { count: 0, last };
    waiting.set(key, draw);
    // Where there was no connection, the next who asks tries again.
    last.catch(() => {
      if (waiting.get(key) === draw) waiting.delete(key);
    });
    return draw;
  }

  return {
    async nextSerial(app, form, field, year, count = 1) {
      const key = keyOf(app, form, field, year);
      const draw = waiting.get(key) ?? begin(key, [app, form, field, year]);
      const before = draw.count;
      draw.count += count;
      return (await draw.last) - draw.count + before + 1;
    },
    // Other processes draw too: it is the last one of this one.
    serialAtHand: (...of) => drawn.get(keyOf(...of)) ?? null,
  };
}
