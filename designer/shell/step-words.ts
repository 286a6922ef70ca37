import type { TFunction } from "i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { StepLabel } from "../draft/step.ts";

interface StepReader {
  readonly t: TFunction<["design", "nouns"]>;
  readonly language: string;
  readonly defaultLocale: string;
}

/** Says a step in the admin's words. What it is about stands in mid-sentence there, so it is written small. */
export function stepWords(
  { verb, noun, title }: StepLabel,
  { t, language, defaultLocale }: StepReader,
): string {
  return t(`design:step_${verb}`, {
    noun: t(`nouns:${noun}`).toLocaleLowerCase(language),
    title: textIn(title, language, defaultLocale),
  });
}
