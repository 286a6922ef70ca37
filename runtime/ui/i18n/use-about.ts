import { useCallback } from "react";
import { useTranslation } from "react-i18next";

/** Says what something is about, as the reader's language punctuates: “Remove: Amount”, “删除：金额”. */
export function useAbout(): (what: string, of: string) => string {
  const { t } = useTranslation("words");
  return useCallback((what, of) => t("about", { what, of }), [t]);
}
