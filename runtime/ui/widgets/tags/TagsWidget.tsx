import { Select } from "antd";
import { useState } from "react";
import { foldText } from "../../../core/fields/fold.ts";
import type { Json } from "../../../core/json.ts";
import { useFormRoom } from "../../form/form-context.ts";
import { ReadValue } from "../ReadValue.tsx";
import { useHint } from "../use-hint.ts";
import type { WidgetProps } from "../widget.ts";
import { useWords } from "../../i18n/use-words.ts";

const separators = [",", ";", "，", "；", "、", "\n", "\t"];

/** Words of one's own, with those that other records have as suggestions. */
export function TagsWidget(props: WidgetProps) {
  const { field, id, value, onChange, invalid, required, describedBy } = props;
  const { form, services } = useFormRoom();
  const { t } = useWords("form");
  const hint = useHint(field, t("addTags"));
  const [used, setUsed] = useState<readonly string[] | null>(null);
  if (props.readOnly) return <ReadValue {...props} />;
  const chosen = Array.isArray(value) ? value.map(String) : [];
  // The columns of a sub-form have no suggestions.
  const isOwn = form.fields.get(field.name) === field;
  const take = (next: readonly string[]) => {
    // A tag that is in use keeps its spelling.
    const spellings = new Map((used ?? []).map((tag) => [foldText(tag), tag]));
    const spelled = next.map((tag) => spellings.get(foldText(tag.trim())) ?? tag);
    const tidy = field.kind.normalise(spelled satisfies Json, field.schema);
    onChange(Array.isArray(tidy) && tidy.length === 0 ? null : tidy);
  };
  return (
    <Select<string[]>
      id={id}
      mode="tags"
      value={chosen}
      options={(used ?? []).map((tag) => ({ value: tag, label: tag }))}
      {...hint}
      tokenSeparators={separators}
      notFoundContent={null}
      status={invalid ? "error" : ""}
      aria-invalid={invalid}
      aria-required={required}
      aria-describedby={describedBy}
      onOpenChange={(open) => {
        // Suggestions only make it easier: without them one types.
        if (open && used === null && isOwn) services.valuesInUse(field.name).then(setUsed, () => setUsed([]));
      }}
      onChange={take}
    />
  );
}
