import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { ImpactFinding } from "../../runtime/contract/generated/contract.ts";
import type { ItemTitles } from "./item-titles.ts";

interface DecisionSelectProps {
  readonly finding: ImpactFinding;
  readonly subject: string;
  /** Of the new version, whose items take the place of what goes away. */
  readonly titles: ItemTitles;
  readonly choice: string | null | undefined;
  readonly onChoose: (choice: string | null) => void;
}

const nothing = "-";

/** Chooses what takes the place of something that goes away. */
export function DecisionSelect({ finding, subject, titles, choice, onChoose }: DecisionSelectProps) {
  const { t } = useTranslation("publish");
  const { needs, form, path, params, choices } = finding;
  const titleOf = (name: string) => {
    if (needs === "stage") return titles.stage(form, path.split("/")[3] ?? "", name);
    return needs === "option" ? titles.option(form, String(params["field"]), name) : titles.field(form, name);
  };
  const options = choices.map((name) => ({ value: `=${name}`, label: titleOf(name) }));
  const leaves = needs === "stage" && params["leaves"] === true;
  if (leaves) options.push({ value: nothing, label: t("leaveIt") });
  if (needs === "option") options.push({ value: nothing, label: t("emptyIt") });
  if (needs === "form") options.push({ value: nothing, label: t("dropForm") });
  if (needs === "field") options.unshift({ value: nothing, label: t("dropIt") });
  const alone = needs === "field" ? "choose_drop" : leaves ? "choose_leave" : null;
  return (
    <Select
      className="impact-decision"
      status={choice === undefined ? "warning" : ""}
      aria-label={t("instead", { subject })}
      placeholder={t(choices.length === 0 && alone !== null ? alone : `choose_${needs ?? "option"}`)}
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      value={choice === undefined ? null : choice === null ? nothing : `=${choice}`}
      options={options}
      onChange={(value: string) => onChoose(value === nothing ? null : value.slice(1))}
    />
  );
}
