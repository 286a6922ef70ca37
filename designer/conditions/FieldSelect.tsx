import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { ThroughPath } from "../draft/commands/read-through.ts";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";
import type { ConditionType } from "../../runtime/core/condition/condition-scope.ts";
import { useConditionRoom } from "./condition-room.ts";
import { fieldChoices } from "./field-choices.ts";
import { throughGroups } from "./through-groups.ts";
import { pathOf } from "./through-paths.ts";

interface FieldSelectProps {
  readonly value: string;
  readonly onChange: (field: string) => void;
  readonly label: string;
  readonly type?: ConditionType | undefined;
  readonly without?: string;
  readonly autoFocus?: boolean;
  /** Offers what the form can read through its references as well. */
  readonly onThrough?: (path: ThroughPath) => void;
}

/** A field of the form or of every record, found by title or name. */
export function FieldSelect({
  value,
  onChange,
  label,
  type,
  without,
  autoFocus = false,
  onThrough,
}: FieldSelectProps) {
  const { t } = useTranslation("conditions");
  const room = useConditionRoom();
  const { own, system } = fieldChoices(room, value, type, without);
  const { app, form, words } = room;
  const titled = (text: Text) => textIn(text, words.locale, app.defaultLocale);
  const through = onThrough === undefined ? [] : throughGroups(app.document.forms, form.definition, titled);
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
        ...through.map(({ title, fields }) => ({ label: t("through", { title }), options: [...fields] })),
      ]}
      onChange={(chosen) => {
        const path = pathOf(chosen);
        if (path === null) onChange(chosen);
        else onThrough?.(path);
      }}
    />
  );
}
