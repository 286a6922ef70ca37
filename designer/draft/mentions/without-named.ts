import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../edits/edit.ts";
import { isBelow } from "../edits/is-below.ts";
import type { Path } from "../edits/path.ts";
import type { Mention } from "./mention.ts";
import { goneWithTiles, tilesNaming } from "./tiles-naming.ts";
import { withoutMentions } from "./without-mentions.ts";

/** The edits that take a name out of what these mentions stand in, and the tiles that tell of it as a whole. */
export function withoutNamed(document: Json, mentions: readonly Mention[], noun: Path): readonly Edit[] {
  const tiles = tilesNaming(mentions);
  return [
    ...withoutMentions(
      mentions.filter((mention) => !tiles.some((tile) => isBelow(mention.at, tile))),
      noun,
    ),
    // From the end, so that the numbers of the earlier ones still hold.
    ...goneWithTiles(document, tiles)
      .toReversed()
      .map((tile): Edit => ({ do: "remove", at: tile })),
  ];
}
