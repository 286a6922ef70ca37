import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { useDocument } from "../draft/draft-context.ts";
import { ConditionProperty } from "../properties/ConditionProperty.tsx";
import type { Json } from "../../runtime/core/json.ts";
import type { FieldPanelProps } from "./field-panel.ts";
import { SelectProperty } from "./SelectProperty.tsx";

/** Which form's records may be chosen, and what happens here when a chosen one is deleted. */
export function ReferencePanel({ field, set, setMany }: FieldPanelProps) {
  const { t, i18n } = useTranslation("forms");
  const { forms, defaultLocale } = useDocument();
  return (
    <>
      <SelectProperty
        label={t("referenceForm")}
        value={field["x-form"]}
        options={forms.map(({ name, title }) => ({
          value: name,
          label: textIn(title, i18n.language, defaultLocale),
        }))}
        // What is filled in and which records are offered speak of the former form's fields.
        onChange={(form) => setMany({ "x-form": form, "x-filter": undefined, "x-fill": undefined })}
      />
      {field["x-form"] !== undefined && (
        <ConditionProperty
          form={field["x-form"]}
          condition={field["x-filter"]}
          label={t("filter")}
          none={t("allRecords")}
          onChange={(condition) => set("x-filter", condition as unknown as Json)}
        />
      )}
      <SelectProperty
        label={t("onDelete")}
        value={field["x-onDelete"] ?? "restrict"}
        options={(["restrict", "clear", "keep"] as const).map((value) => ({
          value,
          label: t(`onDelete_${value}`),
        }))}
        onChange={(value) => set("x-onDelete", value === "restrict" ? undefined : value)}
      />
    </>
  );
}
