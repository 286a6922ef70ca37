import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { CodeBox } from "../code/CodeBox.tsx";
import type { CodeHandle } from "../code/code-parts.ts";
import { formulaLanguage } from "../code/formula-language.ts";
import { formulaCompletions } from "./formula-completions.ts";
import type { FormulaContext } from "./formula-context.ts";
import { formulaMarks } from "./formula-marks.ts";

interface FormulaBoxProps {
  readonly value: string;
  readonly onChange: (source: string) => void;
  /** Where the cursor is, for saying what is written there. */
  readonly onCursor: (position: number) => void;
  readonly context: FormulaContext;
  /** The id of the visible label. */
  readonly labelledBy: string;
  readonly onReady: (handle: CodeHandle) => void;
}

/** The box in which a formula is written, with its colours, completions and mistakes. */
export function FormulaBox({ context, ...props }: FormulaBoxProps) {
  const { t } = useTranslation("formula");
  const mistakes = useCallback(
    (source: string) => formulaMarks(source, context, (replacement) => t("mend", { replacement })),
    [context, t],
  );
  return (
    <CodeBox
      {...props}
      language={formulaLanguage}
      placeholder={t("placeholder")}
      complete={(source, position, explicit) => formulaCompletions(source, position, explicit, context)}
      mistakes={mistakes}
    />
  );
}
