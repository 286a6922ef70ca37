import { useCallback } from "react";
import { useTranslation } from "react-i18next";

/** Puts words in a row, as the reader's language does: “A, B”, “A、B”. */
export function useListed(): (words: readonly string[]) => string {
  const { t } = useTranslation("words");
  return useCallback((words) => words.join(t("listBetween")), [t]);
}
