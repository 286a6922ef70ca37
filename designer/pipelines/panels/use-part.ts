import { useCallback } from "react";
import type { Json } from "../../../runtime/core/json.ts";
import { changeItem } from "../../draft/commands/change-item.ts";
import { useRun } from "../../draft/draft-context.ts";
import type { Path } from "../../draft/edits/path.ts";
import type { Noun } from "../../draft/step.ts";

/** Changes one keyword of a part of the app; undefined takes it away. */
export type SetKeyword = (keyword: string, value: unknown) => void;

/** How a panel changes the part that it is about. */
export function usePart(noun: Noun, at: Path): SetKeyword {
  const run = useRun();
  const path = at.join("/");
  return useCallback(
    (keyword, value) =>
      void run((document) =>
        changeItem(document, noun, path.split("/"), [[[keyword], value as Json | undefined]]),
      ),
    [run, noun, path],
  );
}

/** A list as the definition keeps it: an empty one is left out. */
export function listed<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list;
}
