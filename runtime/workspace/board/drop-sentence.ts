import type { TFunction } from "i18next";
import type { DropTarget } from "./drop-targets.ts";

/** What a column says to the card that is held, in one sentence; "" for its own column. `title` names a stage. */
export function dropSentence(
  target: DropTarget,
  from: string,
  title: (stage: string) => string,
  t: TFunction<"board">,
): string {
  switch (target.kind) {
    case "home":
      return "";
    case "open":
      return t("dropHere");
    case "asks":
      return t("missing", { count: target.missing });
    case "forbidden":
      return t("notPermitted");
    case "later":
      return t("first", { stage: title(target.through) });
    case "closed":
      return t("notDrawn", { stage: title(from) });
  }
}
