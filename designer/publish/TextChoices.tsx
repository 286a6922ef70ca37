import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { ImpactFinding } from "../../runtime/contract/generated/contract.ts";
import { choiceMark, markedChoice } from "../properties/marked-choice.ts";
import type { ItemTitles } from "./item-titles.ts";
import { type Choices, textPath } from "./mapping-of.ts";
import { ShownInPart } from "./ShownInPart.tsx";

interface TextChoicesProps {
  readonly finding: ImpactFinding;
  readonly subject: string;
  /** Of the new version, which has the options. */
  readonly titles: ItemTitles;
  readonly choices: Choices;
  readonly onChoose: (path: string, choice: string | null) => void;
}

/** The texts of a field that becomes a choice, each with the option that it becomes; what it names is chosen already. */
export function TextChoices({ finding, subject, titles, choices, onChoose }: TextChoicesProps) {
  const { t, i18n } = useTranslation("publish");
  const { form, params, texts, moreTexts } = finding;
  const options = titles
    .options(form, String(params["field"]))
    .map(({ name, title }) => ({ value: choiceMark(name), label: title }));
  return (
    <>
      <small>{t("textsLead")}</small>
      <ShownInPart list={texts}>
        {(shown) => (
          <ul className="impact-texts" aria-label={t("textsOf", { subject })}>
            {shown.map(({ text, option, count }) => {
              const path = textPath(finding, text);
              const choice = choices.has(path) ? choices.get(path) : (option ?? undefined);
              return (
                <li key={text}>
                  <span className="impact-text">
                    {text} <small className="number">{count.toLocaleString(i18n.language)}</small>
                  </span>
                  <Select
                    aria-label={t("becomes", { text })}
                    placeholder={t("asTheRest")}
                    showSearch={{ optionFilterProp: "label" }}
                    popupMatchSelectWidth={false}
                    value={choice === undefined ? null : choiceMark(choice)}
                    options={[...options, { value: choiceMark(null), label: t("emptyIt") }]}
                    onChange={(value: string) => onChoose(path, markedChoice(value))}
                  />
                </li>
              );
            })}
          </ul>
        )}
      </ShownInPart>
      {moreTexts && <small>{t("moreTexts")}</small>}
    </>
  );
}
