import { CloseCircleFilled } from "@ant-design/icons";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

/** The button that empties an input of antd's, called by what it empties, or as that of a search: for its `allowClear`. */
export function useClearing(what?: string) {
  const { t } = useTranslation("words");
  const label = what === undefined ? t("clearSearch") : t("clear", { what });
  return useMemo(() => ({ label, clearIcon: <CloseCircleFilled aria-label={label} /> }), [label]);
}
