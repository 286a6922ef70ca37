import { useQuery } from "@tanstack/react-query";
import { AutoComplete } from "antd";
import type { ValueList } from "../../contract/generated/contract.ts";
import { foldText } from "../../core/fields/fold.ts";
import { request } from "../../ui/http/request.ts";
import { formKey, formPath } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";

interface TagValueInputProps {
  readonly room: Room;
  readonly field: string;
  readonly label: string;
  readonly onChange: (tag: string) => void;
}

/** A tag to filter by: typed, or chosen from those that records have. */
export function TagValueInput({ room, field, label, onChange }: TagValueInputProps) {
  const { app } = room.view;
  const { name } = room.form;
  const { data } = useQuery({
    queryKey: [...formKey(app, name), "values", field],
    queryFn: ({ signal }) => request<ValueList>(`${formPath(app, name)}/values?field=${field}`, { signal }),
  });
  const values = data?.values ?? [];
  return (
    <AutoComplete
      aria-label={label}
      placeholder={label}
      options={values.map((value) => ({ value }))}
      showSearch={{
        filterOption: (text, option) => foldText(String(option?.value)).includes(foldText(text)),
      }}
      onChange={(text: string) => {
        // A tag is found by its own spelling: the one in use is meant, however it was typed.
        const tag = text.trim();
        onChange(values.find((value) => foldText(value) === foldText(tag)) ?? tag);
      }}
    />
  );
}
