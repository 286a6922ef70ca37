import { type Layout, loadLayout } from "../records/layout.ts";
import type { SqlConnection } from "../sql-connection.ts";
import { layoutNumber } from "./layout-number.ts";

/** The layout as this process knows it; others may change it at any time. */
export interface LayoutKeeper {
  current(): Layout;
  /** The layout of this number, read on this connection where it is another one. */
  at(connection: SqlConnection, number: number): Promise<Layout>;
  /** What this process has just made of it. */
  keep(layout: Layout, number: number): void;
  /** Looks whether it is another one by now. */
  refresh(): Promise<void>;
}

/** Keeps the layout, which `reader` reads. */
export function layoutKeeper(reader: SqlConnection): LayoutKeeper {
  let layout: Layout = new Map();
  let number = -1;

  function keep(newer: Layout, its: number): void {
    if (its <= number) return;
    layout = newer;
    number = its;
  }

  async function refresh(): Promise<void> {
    // The number first: a layout that is newer than its number is only read again.
    const [row] = await reader.all(layoutNumber);
    const its = Number(row?.["value"] ?? 0);
    if (its > number) keep(await loadLayout(reader), its);
  }

  return {
    current: () => layout,
    async at(connection, its) {
      if (its === number) return layout;
      const found = await loadLayout(connection);
      keep(found, its);
      return found;
    },
    keep,
    refresh,
  };
}
