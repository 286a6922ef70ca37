import { noteSerial } from "../records/next-serial.ts";
import type { SqlConnection } from "../sql-connection.ts";
import type { RecordStore } from "../store.ts";

type Serial = readonly [app: string, form: string, field: string, year: number];

interface Counter {
  readonly of: Serial;
  last: number;
  /** Up to where numbers are safe in the file. */
  noted: number;
}

/** Serial numbers out of memory: one process draws all of a file. */
export interface DrawnSerials extends Pick<RecordStore, "nextSerial" | "lastSerial" | "serialAtHand"> {
  /**
   * Writes up to where numbers were drawn into the transaction that is open, which so writes no record whose number could
   * be drawn again. What is given back is to be called once that is durable.
   */
  note(connection: SqlConnection): Promise<() => void>;
  /** Lets a transaction draw from the file while nobody draws here. */
  lend(): Loan;
}

/** What is drawn in a transaction comes back if that is undone. */
interface Loan {
  /** Called in the transaction before it draws. */
  begin(connection: SqlConnection): Promise<void>;
  /** Called once it has ended. */
  end(how: "kept" | "undone"): void;
}

/** `read` tells the last number of a serial in the file. */
export function drawnSerials(read: (...of: Serial) => Promise<number>): DrawnSerials {
  let counters = new Map<string, Counter>();
  let lent: Promise<void> | null = null;

  /** The counter, where it is known and nobody else counts. */
  const atHand = (of: Serial): Counter | undefined =>
    lent === null ? counters.get(JSON.stringify(of)) : undefined;

  async function find(of: Serial): Promise<void> {
    if (lent !== null) return lent;
    const asked = counters;
    const last = await read(...of);
    const key = JSON.stringify(of);
    // What a transaction drew meanwhile is not in it.
    if (lent === null && asked === counters && !counters.has(key))
      counters.set(key, { of, last, noted: last });
  }

  async function note(connection: SqlConnection): Promise<() => void> {
    const drawn = [...counters.values()].flatMap((counter) =>
      counter.last > counter.noted ? [{ counter, last: counter.last }] : [],
    );
    for (const { counter, last } of drawn) await noteSerial(connection, ...counter.of, last);
    return () => {
      for (const { counter, last } of drawn) counter.noted = Math.max(counter.noted, last);
    };
  }

  return {
    async nextSerial(...[app, form, field, year, count = 1]) {
      const of = [app, form, field, year] as const;
      for (;;) {
        const counter = atHand(of);
        if (counter !== undefined) return (counter.last += count) - count + 1;
        await find(of);
      }
    },
    // It waits for nobody, so that it can be asked from wherever.
    lastSerial: async (...of) => atHand(of)?.last ?? read(...of),
    serialAtHand: (...of) => atHand(of)?.last ?? null,
    note,
    lend() {
      let giveBack: (() => void) | null = null;
      return {
        async begin(connection) {
          lent = new Promise((resolve) => (giveBack = resolve));
          await note(connection);
        },
        end(how) {
          if (giveBack === null) return;
          lent = null;
          if (how === "kept") counters = new Map();
          giveBack();
        },
      };
    },
  };
}
