import { App } from "antd";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { itemTitle } from "../draft/commands/item-title.ts";
import { removeItem } from "../draft/commands/remove-item.ts";
import { useDefaultLocale, useDraft, useRun } from "../draft/draft-context.ts";
import { documentsNaming } from "../draft/mentions/documents-naming.ts";
import type { Path } from "../draft/path.ts";

type RemoveField = (noun: "field" | "column", at: Path, removed?: () => void) => void;

/** Removes a field or a column of a table. Where documents name it, it says so before, since their texts stay as they are. */
export function useRemoveField(): RemoveField {
  const { t, i18n } = useTranslation("forms");
  const { modal } = App.useApp();
  const draft = useDraft();
  const run = useRun();
  const defaultLocale = useDefaultLocale();
  return useCallback(
    (noun, at, removed) => {
      const { document: now } = draft.state().history;
      const remove = () => {
        if (run((document) => removeItem(document, noun, at))) removed?.();
      };
      const naming = documentsNaming(now, noun, at).map((title) =>
        textIn(title, i18n.language, defaultLocale),
      );
      if (naming.length === 0) return remove();
      modal.confirm({
        title: t("removeNamed", { title: textIn(itemTitle(now, at), i18n.language, defaultLocale) }),
        content: t("removeNamedLead", { count: naming.length, documents: naming.join(t("listed")) }),
        okText: t("remove"),
        okButtonProps: { danger: true },
        onOk: remove,
      });
    },
    [draft, run, modal, t, i18n.language, defaultLocale],
  );
}
