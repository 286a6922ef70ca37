import { Select, Spin } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { findRecords } from "../../runtime/ui/http/find-choosables.ts";
import { useChosenRecord } from "./chosen-record.ts";

interface RecordPickerProps {
  readonly app: string;
  readonly form: string;
  /** The title of the chosen record, where it is known. */
  readonly title: string | undefined;
}

/** Chooses the live record on which rules and formulas of a form are tried, by what is typed of its words. */
export function RecordPicker({ app, form, title }: RecordPickerProps) {
  const { t } = useTranslation("conditions");
  const [id, choose] = useChosenRecord(app, form);
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
  if (id !== null && !options.some(({ value }) => value === id))
    options.unshift({ value: id, label: title ?? id });
  return (
    <Select<string>
      className="record-picker"
      aria-label={t("tryOn")}
      placeholder={t("chooseRecord")}
      value={id}
      allowClear
      open={open}
      onOpenChange={setOpen}
      showSearch={{ filterOption: false, onSearch: setText }}
      options={options}
      notFoundContent={isFetching ? <Spin size="small" /> : t(error === null ? "noRecords" : "noRecordsYet")}
      onChange={(next: string | undefined) => choose(next ?? null)}
    />
  );
}
