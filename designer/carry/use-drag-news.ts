import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { createTold } from "../draft/told.ts";

/** Where something stands among others: the how manieth it is, counted from 1, of how many, and in what. */
export interface DragPlace {
  readonly place: number;
  readonly count: number;
  /** The title of what holds it, where there are several such. */
  readonly within?: string;
}

/**
 * The last sentence on what is moved, for `DragNews`, and what tells the next one. All of it stays the same, so that what
 * moves things need not render for words.
 */
export function useDragNews() {
  const { t } = useTranslation("words");
  const [news] = useState(() => createTold(""));
  const tell = useMemo(() => {
    const told = (title: string, to: DragPlace) => ({
      title,
      where:
        to.within === undefined || to.within === ""
          ? t("dragPlace", { place: to.place, count: to.count })
          : t("dragPlaceIn", { place: to.place, count: to.count, within: to.within }),
    });
    return {
      pickedUp: (title: string) => news.put(t("dragHeld", { title })),
      carried: (title: string) => news.put(t("dragCarried", { title })),
      over: (title: string, to: DragPlace) => news.put(t("dragOver", told(title, to))),
      dropped: (title: string, to: DragPlace) => news.put(t("dragDropped", told(title, to))),
      putBack: (title: string) => news.put(t("dragBack", { title })),
    };
  }, [t, news]);
  return { news, tell };
}
