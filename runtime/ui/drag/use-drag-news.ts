import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

/** Where something stands among others: the how manieth it is, counted from 1, of how many, and in what. */
export interface DragPlace {
  readonly place: number;
  readonly count: number;
  /** The title of what holds it, where there are several such. */
  readonly within?: string;
}

/** The last sentence on what is moved, for `DragNews`, and what tells the next one; the functions stay the same. */
export function useDragNews() {
  const { t } = useTranslation("words");
  const [text, setText] = useState("");
  const tell = useMemo(() => {
    const told = (title: string, to: DragPlace) => ({
      title,
      where:
        to.within === undefined || to.within === ""
          ? t("dragPlace", { place: to.place, count: to.count })
          : t("dragPlaceIn", { place: to.place, count: to.count, within: to.within }),
    });
    return {
      pickedUp: (title: string) => setText(t("dragHeld", { title })),
      carried: (title: string) => setText(t("dragCarried", { title })),
      over: (title: string, to: DragPlace) => setText(t("dragOver", told(title, to))),
      dropped: (title: string, to: DragPlace) => setText(t("dragDropped", told(title, to))),
      putBack: (title: string) => setText(t("dragBack", { title })),
    };
  }, [t]);
  return { text, tell };
}
