import { textIn } from "../definition/text.ts";
import { cellMessages } from "./cell-messages.ts";
import { conditionMessages } from "./condition-messages.ts";
import { definitionMessages } from "./definition-messages.ts";
import { documentMessages } from "./document-messages.ts";
import { engineMessages } from "./engine-messages.ts";
import { filledText } from "./filled-text.ts";
import { findingMessages } from "./finding-messages.ts";
import { formulaMessages } from "./formula-messages.ts";
import { fieldMessages } from "./field-messages.ts";
import { fileMessages } from "./file-messages.ts";
import { generalMessages } from "./general-messages.ts";
import { tableMessages } from "./table-messages.ts";
import { impactMessages } from "./impact-messages.ts";
import { insightMessages } from "./insight-messages.ts";
import type { Message, MessageLocale, Messages } from "./message.ts";
import type { Problem } from "./problem.ts";

/** Every area adds its catalogue here; a code stands in one of them only. */
export const messageCatalogues: readonly Messages[] = [
  fileMessages,
  generalMessages,
  cellMessages,
  tableMessages,
  definitionMessages,
  conditionMessages,
  documentMessages,
  engineMessages,
  fieldMessages,
  findingMessages,
  formulaMessages,
  impactMessages,
  insightMessages,
];

const messages = new Map(messageCatalogues.flatMap((catalogue) => Object.entries(catalogue)));

/**
 * Says what is wrong and how to mend it, in `locale` or the nearest language that there is. The words of the app's
 * author win over ours; a code that nobody knows still gives a sentence.
 */
export function explainProblem(problem: Problem, locale: string): string {
  if (problem.message !== undefined) return textIn(problem.message, locale);
  const language: MessageLocale = locale.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
  const message: Message = (messages.get(problem.code) ?? generalMessages["unknown-problem"])[language];
  const params = { code: problem.code, ...problem.params };
  return typeof message === "function" ? message(params) : filledText(message, params, language);
}
