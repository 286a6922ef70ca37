import { DownOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldRight } from "../../runtime/core/definition/generated/definition.ts";
import { textIn, type Text } from "../../runtime/core/definition/text.ts";
import { useDefaultLocale } from "../draft/draft-context.ts";
import { defaultRight, type FieldRule, stageRights, withDefault, withStage } from "./field-rule.ts";
import type { FormStage } from "./form-stages.ts";
import { useListed } from "../../runtime/ui/i18n/use-listed.ts";

interface FieldRightRowProps {
  readonly label: string;
  readonly rule: FieldRule;
  readonly stages: readonly FormStage[];
  readonly onChange: (rule: FieldRule) => void;
}

const choices = ["edit", "read", "hidden"] as const;

/** What a role may do with one field, and in which stages it is otherwise. */
export function FieldRightRow({ label, rule, stages, onChange }: FieldRightRowProps) {
  const { t, i18n } = useTranslation("access");
  const listed = useListed();
  const defaultLocale = useDefaultLocale();
  const id = useId();
  const [open, setOpen] = useState(false);
  const staged = stageRights(rule);
  const order = stages.map(({ name }) => name);
  // What is said of a stage that is no more can still be taken back.
  const gone = Object.keys(staged).filter((name) => !order.includes(name));
  const shown = [...stages, ...gone.map((name): FormStage => ({ name, title: name, pipelines: [] }))];
  const word = (text: Text) => textIn(text, i18n.language, defaultLocale);
  const titleOf = ({ title, pipelines }: FormStage) =>
    pipelines.length === 0
      ? word(title)
      : t("ofPipelines", { title: word(title), pipelines: listed(pipelines.map(word)) });
  const rights = choices.map((value) => ({ value, label: t(`right_${value}`) }));
  const exceptions = shown.flatMap((stage) => {
    const right = staged[stage.name];
    return right === undefined
      ? []
      : [t("inStage", { stage: word(stage.title), right: t(`right_${right}`) })];
  });
  return (
    <div className="field-right">
      <span className="field-right-of">
        {label}
        {!open && exceptions.length > 0 && <small className="quiet">{exceptions.join(" · ")}</small>}
      </span>
      <Segmented<FieldRight>
        size="small"
        aria-label={label}
        value={defaultRight(rule)}
        options={rights}
        onChange={(right) => onChange(withDefault(rule, right))}
      />
      {shown.length > 0 && (
        <Button
          type="text"
          className="field-right-open"
          size="small"
          icon={open ? <DownOutlined /> : <RightOutlined />}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={t("byStageOf", { field: label })}
          onClick={() => setOpen(!open)}
        >
          {t("byStage")}
        </Button>
      )}
      {open && (
        <ul id={id} className="field-right-stages">
          {shown.map((stage) => (
            <li key={stage.name}>
              <span>{titleOf(stage)}</span>
              <Segmented<FieldRight | "default">
                size="small"
                aria-label={t("rightIn", { field: label, stage: titleOf(stage) })}
                value={staged[stage.name] ?? "default"}
                options={[{ value: "default", label: t("right_default") }, ...rights]}
                onChange={(right) =>
                  onChange(withStage(rule, stage.name, right === "default" ? null : right, order))
                }
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
