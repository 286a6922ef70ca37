import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CodeExplanation } from "../code/code-parts.ts";
import type { JsonExplanation } from "./schema/explain-json.ts";
import { useListed } from "../../runtime/ui/i18n/use-listed.ts";

/** Says in the admin's words what the language says of a place; its own descriptions are in English. */
export interface ExplanationWords {
  types(types: readonly string[]): string;
  explanation(explained: JsonExplanation): CodeExplanation;
}

const mostWords = 30;

export function useExplanationWords(): ExplanationWords {
  const { t } = useTranslation("json");
  const listed = useListed();
  return useMemo(() => {
    const types = (names: readonly string[]) =>
      names.length === 0 ? t("anything") : names.map((name) => t(`type_${name as "string"}`)).join(t("or"));
    return {
      types,
      explanation: ({ from, to, path, allowed, description, experimental, ...explained }) => {
        const words = allowed.length > mostWords ? [...allowed.slice(0, mostWords), "…"] : allowed;
        return {
          from,
          to,
          heading: `${String(path.at(-1) ?? "")} · ${types(explained.types)}`,
          paragraphs: [
            ...(description === null ? [] : [{ text: description, lang: "en" }]),
            ...(words.length === 0 ? [] : [{ text: t("allowed", { words: listed(words) }) }]),
            ...(experimental ? [{ text: t("experimental") }] : []),
          ],
        };
      },
    };
  }, [t, listed]);
}
