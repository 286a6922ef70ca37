import { Select, Spin } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { findRecords } from "../../runtime/ui/http/find-choosables.ts";
import { useClearing } from "../../runtime/ui/widgets/use-clearing.tsx";

interface RecordPickerProps {
  readonly app: string;
  readonly form: string;
  readonly value: string | null;
  readonly onChoose: (id: string | null) => void;
  /** The title of the chosen record, where it is known. */
  readonly title: string | undefined;
  readonly id?: string;
  /** What no record means. */
  readonly placeholder?: string;
}

/** Chooses a live record of a form on which something is tried, by what is typed of its words. */
export function RecordPicker({ app, form, value, onChoose, title, id, placeholder }: RecordPickerProps) {
  const { t } = useTranslation("conditions");
  const clearing = useClearing(t("tryOn"));
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const searched = useDeferredValue(text);
  const { data, isFetching, error } = useQuery({
    queryKey: ["tried", app, form, "found", searched],
    enabled: open,
    retry: false,
    queryFn: () => findRecords(app, form, searched),
  });
  const options = (data ?? []).map((record) => ({ value: record.id, label: record.title }));
  if (value !== null && !options.some((option) => option.value === value))
    options.unshift({ value, label: title ?? value });
  return (
    <Select<string>
      className="record-picker"
      {...(id === undefined ? { "aria-label": t("tryOn") } : { id })}
      placeholder={placeholder ?? t("chooseRecord")}
      value={value}
      allowClear={clearing}
      open={open}
      onOpenChange={setOpen}
      showSearch={{ filterOption: false, onSearch: setText }}
      options={options}
      notFoundContent={isFetching ? <Spin size="small" /> : t(error === null ? "noRecords" : "noRecordsYet")}
      onChange={(next: string | undefined) => onChoose(next ?? null)}
    />
  );
}
