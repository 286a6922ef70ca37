import { Checkbox, InputNumber, Select } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { durationWords } from "../../../runtime/core/condition/duration-words.ts";
import type { DecayDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { systemFields } from "../../../runtime/core/fields/system-fields.ts";
import { fieldOptions } from "../../pipelines/panels/field-options.ts";
import { daysOf, limitOf } from "../../pipelines/limit-days.ts";
import { shareText } from "../insight/figures.ts";
import type { ScoreRoom } from "../use-score-room.ts";

interface DecayPropertyProps {
  readonly room: ScoreRoom;
  readonly decay: DecayDefinition | undefined;
  readonly onChange: (decay: DecayDefinition | undefined) => void;
}

const systemMoments = ["_stageSince", "_updatedAt", "_createdAt"];
const firstHalfLife = "P30D";

/** Whether the points of a criterion fade, since which moment, and how fast. */
export function DecayProperty({ room, decay, onChange }: DecayPropertyProps) {
  const { t, i18n } = useTranslation("scores");
  const id = useId();
  const own = fieldOptions(
    room.form,
    room.titled,
    ({ format }) => format === "date" || format === "date-time",
  );
  const options = [
    ...own,
    ...systemMoments.map((value) => ({ value, label: room.titled(systemFields.get(value)?.title ?? value) })),
  ];
  const days = daysOf(decay?.halfLife);
  return (
    <div className="decay">
      <Checkbox
        checked={decay !== undefined}
        onChange={({ target }) =>
          onChange(
            target.checked
              ? { since: options[0]?.value ?? "_updatedAt", halfLife: firstHalfLife }
              : undefined,
          )
        }
      >
        {t("decays")}
      </Checkbox>
      {decay !== undefined && (
        <>
          <div className="decay-line">
            <label htmlFor={`${id}-days`}>{t("halfLife")}</label>
            <InputNumber
              id={`${id}-days`}
              min={1}
              max={36_500}
              precision={0}
              value={days ?? null}
              onChange={(next) => {
                if (next !== null) onChange({ ...decay, halfLife: limitOf(next) });
              }}
            />
            <label htmlFor={`${id}-since`}>{t("since")}</label>
            <Select<string>
              id={`${id}-since`}
              value={decay.since}
              options={options}
              showSearch={{ optionFilterProp: "label" }}
              onChange={(since) => onChange({ ...decay, since })}
            />
          </div>
          <p className="quiet">
            {days === undefined
              ? t("halfLifeOther", { duration: durationWords(decay.halfLife, i18n.language) })
              : t("decayExample", {
                  half: days,
                  third: days * 3,
                  left: shareText(0.125, i18n.language),
                })}
          </p>
        </>
      )}
    </div>
  );
}
