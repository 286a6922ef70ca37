import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { CompiledStage } from "../../core/compile/compiled.ts";
import { textIn } from "../../core/definition/text.ts";
import type { AppForm } from "./app-form.ts";

interface ChecklistProps {
  readonly room: AppForm;
  readonly stage: CompiledStage;
  readonly isTicked: (item: string) => boolean;
  readonly disabled: boolean;
  readonly onTick: (item: string, done: boolean) => void;
}

/** What is ticked off in a stage. */
export function Checklist({ room, stage, isTicked, disabled, onTick }: ChecklistProps) {
  const { t, i18n } = useTranslation("record");
  return (
    <section className="panel">
      <h2>{t("checklist")}</h2>
      <ul className="checklist">
        {stage.checklist.map((item) => (
          <li key={item.name}>
            <Checkbox
              checked={isTicked(item.name)}
              disabled={disabled}
              onChange={(event) => onTick(item.name, event.target.checked)}
            >
              {textIn(item.title, i18n.language, room.app.defaultLocale)}
              {item.required === true && <span className="card-warn"> · {t("required")}</span>}
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  );
}
