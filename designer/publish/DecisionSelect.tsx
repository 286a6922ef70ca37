import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { ImpactFinding } from "../../runtime/contract/generated/contract.ts";
import { choiceMark, markedChoice } from "../properties/marked-choice.ts";
import type { ItemTitles } from "./item-titles.ts";
import { wayChoice } from "./mapping-of.ts";

interface DecisionSelectProps {
  readonly finding: ImpactFinding;
  readonly subject: string;
  /** Of the new version, whose items take the place of what goes away. */
  readonly titles: ItemTitles;
  readonly choice: string | null | undefined;
  readonly onChoose: (choice: string | null) => void;
}

function placeholder({ needs, ways, texts }: ImpactFinding, isAlone: boolean) {
  if (needs === "stage" && isAlone) return "choose_leave";
  if (needs !== "field") return `choose_${needs ?? "option"}` as const;
  if (texts.length > 0) return "choose_rest";
  return isAlone ? "choose_drop" : ways.length > 0 ? "choose_way" : "choose_field";
}

/** Chooses what takes the place of something that goes away. */
export function DecisionSelect({ finding, subject, titles, choice, onChoose }: DecisionSelectProps) {
  const { t } = useTranslation("publish");
  const { needs, form, path, params, choices, ways } = finding;
  const titleOf = (name: string) => {
    if (needs === "stage") return titles.stage(form, path.split("/")[3] ?? "", name);
    return needs === "option" ? titles.option(form, String(params["field"]), name) : titles.field(form, name);
  };
  const options = choices.map((name) => ({ value: choiceMark(name), label: titleOf(name) }));
  const nothing = choiceMark(null);
  if (needs === "stage" && params["leaves"] === true) options.push({ value: nothing, label: t("leaveIt") });
  if (needs === "option") options.push({ value: nothing, label: t("emptyIt") });
  if (needs === "form") options.push({ value: nothing, label: t("dropForm") });
  if (needs === "field") {
    const kept = ways.map((way) => ({ value: choiceMark(wayChoice(way)), label: t(`way_${way}`) }));
    options.unshift(...kept, { value: nothing, label: t("dropIt") });
  }
  const isAlone = options.every(({ value }) => value === nothing);
  return (
    <Select
      className="impact-decision"
      status={choice === undefined ? "warning" : ""}
      aria-label={t("instead", { subject })}
      placeholder={t(placeholder(finding, isAlone))}
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      value={choice === undefined ? null : choiceMark(choice)}
      options={options}
      onChange={(value: string) => onChoose(markedChoice(value))}
    />
  );
}
