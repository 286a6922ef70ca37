import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type FindingFold, foldFindings } from "./fold-findings.ts";
import { useProblemWords } from "./use-problem-words.ts";
import { useReview } from "./use-review.ts";

/** What is odd about the draft without being wrong, as it is said: once where it is true of several places. */
export function useFoldedFindings(): readonly FindingFold[] {
  const { i18n } = useTranslation();
  const { findings } = useReview();
  const words = useProblemWords();
  return useMemo(() => foldFindings(findings, words, i18n.language), [findings, words, i18n.language]);
}
