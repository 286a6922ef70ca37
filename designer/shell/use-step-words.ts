import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useDefaultLocale } from "../draft/draft-context.ts";
import type { StepLabel } from "../draft/step.ts";
import { stepWords } from "./step-words.ts";

/** Says a step in the admin's words: “Add field “Budget””. */
export function useStepWords(): (label: StepLabel) => string {
  const { t, i18n } = useTranslation(["design", "nouns"]);
  const defaultLocale = useDefaultLocale();
  const { language } = i18n;
  return useCallback(
    (label) => stepWords(label, { t, language, defaultLocale }),
    [t, language, defaultLocale],
  );
}
