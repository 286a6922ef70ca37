import type { Json } from "../../../runtime/core/json.ts";
import type { Path } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import type { Mention } from "./mention.ts";

/** The tiles of dashboards that these mentions stand in, each once, in order. */
export function tilesNaming(mentions: readonly Mention[]): readonly Path[] {
  const tiles = mentions
    .filter(({ at }) => at[0] === "dashboards" && at[2] === "tiles" && at.length > 3)
    .map(({ at }) => at.slice(0, 4));
  return [...new Map(tiles.map((at) => [at.join("/"), at])).values()];
}

/** What goes when tiles go: a dashboard as a whole where it has no other tile. */
export function goneWithTiles(document: Json, tiles: readonly Path[]): readonly Path[] {
  const gone = tiles.map((tile): Path => {
    const [list = "", dashboard = ""] = tile;
    const own = tiles.filter(([, other]) => other === dashboard);
    const all = readAt(document, [list, dashboard, "tiles"]);
    return Array.isArray(all) && all.length === own.length ? [list, dashboard] : tile;
  });
  return [...new Map(gone.map((at) => [at.join("/"), at])).values()];
}
