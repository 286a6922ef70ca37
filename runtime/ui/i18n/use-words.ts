import i18next, { type TFunction } from "i18next";
import { useSyncExternalStore } from "react";
import type { TextRooms } from "./start-i18n.ts";

type Room = keyof TextRooms;

const watch = (changed: () => void) => {
  i18next.on("languageChanged", changed);
  return () => i18next.off("languageChanged", changed);
};
const language = () => i18next.language;
const fixed = new Map<string, unknown>();

/**
 * A room's texts and the reader's language, for what is drawn by the hundred: `useTranslation` copies all of i18next for
 * each component that asks, which took a third of the time of a table's cells.
 */
export function useWords<Name extends Room = "words">(
  room?: Name,
): { readonly t: TFunction<Name>; readonly language: string } {
  const now = useSyncExternalStore(watch, language);
  const key = `${now} ${room ?? "words"}`;
  const known = fixed.get(key) ?? i18next.getFixedT(now, room ?? "words");
  fixed.set(key, known);
  return { t: known as TFunction<Name>, language: now };
}
