import { App } from "antd";
import { createElement, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { itemTitle } from "../draft/commands/item-title.ts";
import { removeItem } from "../draft/commands/remove-item.ts";
import { useDefaultLocale, useDraft, useRun } from "../draft/draft-context.ts";
import type { Path } from "../draft/edits/path.ts";
import { Sentences } from "../properties/Sentences.tsx";
import { removalLead } from "./removal-lead.ts";

type RemoveField = (noun: "field" | "column", at: Path, removed?: () => void) => void;

/** Removes a field or a column of a table. What goes with it and what still names it is said before, where there is any. */
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
      const said = removalLead(now, noun, at, { t, locale: i18n.language, defaultLocale });
      if (said.length === 0) return remove();
      modal.confirm({
        title: t("removeNamed", { title: textIn(itemTitle(now, at), i18n.language, defaultLocale) }),
        content: createElement(Sentences, { said }),
        okText: t("remove"),
        okButtonProps: { danger: true },
        onOk: remove,
      });
    },
    [draft, run, modal, t, i18n.language, defaultLocale],
  );
}
