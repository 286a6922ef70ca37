import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { ConditionType } from "../../runtime/core/condition/condition-scope.ts";
import { useConditionRoom } from "./condition-room.ts";
import { fieldChoices } from "./field-choices.ts";

interface FieldSelectProps {
  readonly value: string;
  readonly onChange: (field: string) => void;
  readonly label: string;
  readonly type?: ConditionType | undefined;
  readonly without?: string;
  readonly autoFocus?: boolean;
}

/** A field of the form or of every record, found by title or name. */
export function FieldSelect({ value, onChange, label, type, without, autoFocus = false }: FieldSelectProps) {
  const { t } = useTranslation("conditions");
  const room = useConditionRoom();
  const { own, system } = fieldChoices(room, value, type, without);
  const known = value === "" || room.scope.field(value) !== undefined;
  return (
    <Select<string>
      className="condition-field"
      aria-label={label}
      placeholder={t("chooseField")}
      value={value === "" ? null : value}
      status={known ? "" : "error"}
      autoFocus={autoFocus}
      popupMatchSelectWidth={false}
      showSearch={{
        filterOption: (text, option) =>
          `${String(option?.label ?? "")} ${String(option?.value ?? "")}`
            .toLowerCase()
            .includes(text.toLowerCase()),
      }}
      options={[
        ...(own.length > 0 ? [{ label: t("ownFields"), options: [...own] }] : []),
        ...(system.length > 0 ? [{ label: t("systemFields"), options: [...system] }] : []),
      ]}
      onChange={onChange}
    />
  );
}
