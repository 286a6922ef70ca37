import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { isObject } from "../../runtime/core/definition/is-object.ts";
import { useDraftState } from "../draft/draft-context.ts";
import { readAt } from "../draft/edits/read-at.ts";
import type { AppFile } from "./files/app-files.ts";

/**
 * How a file is called: by its path, and what has no name of its own, or that of a sibling, by its number among them.
 */
export function useFileName(): (file: AppFile) => string {
  const { t } = useTranslation("json");
  const document = useDraftState(({ history }) => history.document);
  return useCallback(
    ({ path, at }) => {
      const [folder = "", key = ""] = at;
      if (!key.startsWith("#")) return path;
      const value = readAt(document, at);
      const number = String(Number(key.slice(1)) + 1);
      const name = isObject(value) ? value["name"] : undefined;
      return typeof name === "string"
        ? `${path.replace(key, () => name)} (${number})`
        : `${folder}/${t("nameless", { number })}`;
    },
    [document, t],
  );
}
