import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { useDefaultLocale } from "../draft/draft-context.ts";
import type { StepLabel } from "../draft/step.ts";

/** Says a step in the admin's words: “Add field “Budget””. */
export function useStepWords(): (label: StepLabel) => string {
  const { t, i18n } = useTranslation(["design", "nouns"]);
  const defaultLocale = useDefaultLocale();
  const { language } = i18n;
  return useCallback(
    ({ verb, noun, title }) =>
      t(`design:step_${verb}`, { noun: t(`nouns:${noun}`), title: textIn(title, language, defaultLocale) }),
    [t, language, defaultLocale],
  );
}
