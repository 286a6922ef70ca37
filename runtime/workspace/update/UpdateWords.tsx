import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { HeldApp } from "./held-app.ts";

interface UpdateWordsProps {
  readonly view: HeldApp["view"];
  readonly newer: HeldApp["view"];
  /** So many changes are told, and how many more there are. */
  readonly most: number;
}

/** That an app was updated, and what of it the reader will notice. */
export function UpdateWords({ view, newer, most }: UpdateWordsProps) {
  const { t, i18n } = useTranslation("shell");
  const { data: sentences } = useQuery({
    queryKey: ["update-words", view.app, view.version, newer.version, i18n.language],
    staleTime: Infinity,
    // How changes are said is a good deal of words, which a page loads only when there is something to say.
    queryFn: () =>
      import("./update-sentences.ts").then(({ updateSentences }) =>
        updateSentences(view, newer, i18n.language),
      ),
  });
  if (sentences === undefined || sentences.length === 0) return t("updated");
  const more = sentences.length - most;
  const changes = sentences.slice(0, most).join(t("updateBetween"));
  return more > 0 ? t("updatedMore", { changes, count: more }) : t("updatedWith", { changes });
}
