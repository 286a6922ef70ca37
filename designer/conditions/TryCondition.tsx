import { useTranslation } from "react-i18next";
import type { Explanation } from "../../runtime/core/condition/compiled-condition.ts";
import { isEmpty } from "../../runtime/core/fields/is-empty.ts";
import { useConditionRoom } from "./condition-room.ts";
import { ConditionSentence } from "./ConditionSentence.tsx";
import { explainedLeaves } from "./explained-leaves.ts";
import { OutcomeMark } from "./HoldsMark.tsx";
import { TriedRecordPicker } from "./TriedRecordPicker.tsx";
import type { TriedRecord } from "./use-tried-record.ts";
import { useListed } from "../../runtime/ui/i18n/use-listed.ts";

interface TryConditionProps {
  /** What came of the condition on the record; null while there is no record or no condition. */
  readonly explained: Explanation | null;
  readonly tried: TriedRecord | null;
}

/** Tries a condition on a live record: whether it holds, and of each part of it whether that does. */
export function TryCondition({ explained, tried }: TryConditionProps) {
  const { t } = useTranslation("conditions");
  const listed = useListed();
  const { app, form, words } = useConditionRoom();
  const valueOf = (field: string) => {
    const value = tried?.facts(field);
    if (value === undefined || isEmpty(value)) return t("valueEmpty");
    return Array.isArray(value)
      ? listed(value.map((each) => words.valueText(field, each)))
      : words.valueText(field, value);
  };
  return (
    <div className="condition-try">
      <div className="condition-try-on">
        <span className="quiet">{t("tryOn")}</span>
        <TriedRecordPicker app={app.name} form={form.name} title={tried?.view.title} />
        {explained !== null && (
          <strong role="status">
            <OutcomeMark holds={explained.holds} /> {t(explained.holds ? "holdsHere" : "failsHere")}
          </strong>
        )}
      </div>
      {explained !== null && (
        <ul className="condition-leaves">
          {explainedLeaves(explained).map(({ leaf, negated, holds }, index) => (
            // The same thing may be asked for twice.
            // eslint-disable-next-line react/no-array-index-key
            <li key={index}>
              <OutcomeMark holds={holds} />
              <span>
                <ConditionSentence tree={negated ? { kind: "not", part: leaf } : leaf} words={words} />{" "}
                <span className="quiet">{t("valueNow", { value: valueOf(leaf.field) })}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
