import { Button, DatePicker, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Json } from "../../core/json.ts";
import { dayFormats, momentFormats } from "../../ui/widgets/day-formats.ts";
import type { Room } from "../records/use-room.ts";
import { fieldTitle } from "../../ui/display/field-title.ts";
import { comparisonsOf, type FilterComparison, type FilterTerm } from "./filter-terms.ts";
import { TagValueInput } from "./TagValueInput.tsx";
import { valueOptions } from "./value-options.ts";

const withoutValue = new Set<FilterComparison>(["filled", "emptyOp", "mine"]);
const systemChoices = ["_stage", "_grade", "_score", "_owner"];

/** Field, comparison, value: one more term of a filter. */
export function FilterTermForm({ room, onAdd }: { room: Room; onAdd: (term: FilterTerm) => void }) {
  const { t, i18n } = useTranslation("list");
  const [field, setField] = useState<string | null>(null);
  const [comparison, setComparison] = useState<FilterComparison | null>(null);
  const [value, setValue] = useState<Json>(null);
  const names = [
    ...(room.form.pipelines.size > 0 ? systemChoices : ["_owner"]),
    ...room.form.fields.keys(),
  ].filter((name) => comparisonsOf(room.form, name).length > 0);
  const comparisons = field === null ? [] : comparisonsOf(room.form, field);
  const needsValue = comparison !== null && !withoutValue.has(comparison);
  const ready = field !== null && comparison !== null && (!needsValue || (value !== null && value !== ""));
  return (
    <form
      className="filter-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onAdd({ field, comparison, value: needsValue ? value : null });
      }}
    >
      <Select<string>
        aria-label={t("field")}
        placeholder={t("field")}
        value={field}
        showSearch={{ optionFilterProp: "label" }}
        options={names.map((name) => ({ value: name, label: fieldTitle(room, name, i18n.language) }))}
        onChange={(name) => {
          setField(name);
          setComparison(comparisonsOf(room.form, name)[0] ?? null);
          setValue(null);
        }}
      />
      {field !== null && (
        <Select<FilterComparison>
          aria-label={t("comparison")}
          value={comparison}
          options={comparisons.map((each) => ({ value: each, label: t(each) }))}
          onChange={setComparison}
        />
      )}
      {field !== null && needsValue && (
        <ValueInput room={room} field={field} label={t("value")} onChange={setValue} />
      )}
      <Button type="primary" htmlType="submit" disabled={!ready}>
        {t("apply")}
      </Button>
    </form>
  );
}

interface ValueInputProps {
  readonly room: Room;
  readonly field: string;
  readonly label: string;
  readonly onChange: (value: Json) => void;
}

function ValueInput({ room, field, label, onChange }: ValueInputProps) {
  const { i18n } = useTranslation();
  const options = valueOptions(room, field, i18n.language);
  const type = room.form.fields.get(field)?.kind.formulaType ?? (field === "_score" ? "number" : "text");
  if (options !== null) {
    return (
      <Select
        aria-label={label}
        placeholder={label}
        options={options.map((each, index) => ({ value: index, label: each.label }))}
        onChange={(index: number) => onChange(options[index]?.value ?? null)}
      />
    );
  }
  if (room.form.fields.get(field)?.kind.name === "tags")
    return <TagValueInput room={room} field={field} label={label} onChange={onChange} />;
  if (type === "number") return <InputNumber aria-label={label} placeholder={label} onChange={onChange} />;
  if (type === "date") {
    return (
      <DatePicker
        aria-label={label}
        format={dayFormats}
        onChange={(day) => onChange(day === null ? null : day.format("YYYY-MM-DD"))}
      />
    );
  }
  if (type === "date-time") {
    return (
      <DatePicker
        aria-label={label}
        showTime={{ format: "HH:mm" }}
        format={momentFormats}
        needConfirm={false}
        onChange={(day) => onChange(day === null ? null : day.toISOString())}
      />
    );
  }
  return <Input aria-label={label} placeholder={label} onChange={(event) => onChange(event.target.value)} />;
}
