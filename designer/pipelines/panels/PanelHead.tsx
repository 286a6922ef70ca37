import { useTranslation } from "react-i18next";
import { MarkList } from "../../review/MarkList.tsx";
import type { Mark } from "../part-marks.ts";

interface PanelHeadProps {
  readonly noun: "pipeline" | "stage" | "transition";
  readonly title: string;
  readonly marks: readonly Mark[];
}

/** What is selected, and what is wrong with it. */
export function PanelHead({ noun, title, marks }: PanelHeadProps) {
  const { t } = useTranslation("nouns");
  return (
    <>
      <header className="properties-head">
        <h2>{title}</h2>
        <span className="quiet">{t(noun)}</span>
      </header>
      <MarkList marks={marks} />
    </>
  );
}
