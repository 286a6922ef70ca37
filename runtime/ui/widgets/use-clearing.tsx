import { CloseCircleFilled } from "@ant-design/icons";
import { useMemo } from "react";
import { useWords } from "../i18n/use-words.ts";

/** The button that empties an input of antd's, called by what it empties, or as that of a search: for its `allowClear`. */
export function useClearing(what?: string) {
  const { t } = useWords("words");
  const label = what === undefined ? t("clearSearch") : t("clear", { what });
  return useMemo(() => ({ label, clearIcon: <CloseCircleFilled aria-label={label} /> }), [label]);
}
