import { useTranslation } from "react-i18next";
import type { FormDefinition, ViewDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { Json } from "../../runtime/core/json.ts";
import { changeItem } from "../draft/commands/change-item.ts";
import { useDefaultLocale, useRun } from "../draft/draft-context.ts";
import { useNaming } from "../naming/use-naming.ts";
import { SelectProperty } from "../panels/SelectProperty.tsx";
import { ConditionProperty } from "../properties/ConditionProperty.tsx";
import { TextProperty } from "../properties/TextProperty.tsx";
import { FieldListProperty } from "./FieldListProperty.tsx";
import { SortProperty } from "./SortProperty.tsx";

/** What a view shows of which records, in which order. */
export function ViewEditor({ form, view }: { form: FormDefinition; view: ViewDefinition }) {
  const { t, i18n } = useTranslation("views");
  const run = useRun();
  const defaultLocale = useDefaultLocale();
  const at = ["forms", form.name, "views", view.name];
  const naming = useNaming();
  const set = (keyword: string, value: Json | undefined) =>
    run((document) => changeItem(document, "view", at, [[[keyword], value]]));
  const dates = Object.entries(form.schema.properties)
    .filter(([, { format }]) => format === "date" || format === "date-time")
    .map(([value, field]) => ({ value, label: textIn(field.title ?? value, i18n.language, defaultLocale) }));
  return (
    <div className="view-properties">
      <TextProperty
        label={t("viewTitle")}
        maxLength={100}
        value={view.title}
        onChange={(text) => set("title", text)}
        onLeave={() => naming("view", at)}
      />
      {view.kind === "board" && (
        <SelectProperty
          label={t("pipeline")}
          value={view.pipeline}
          options={(form.pipelines ?? []).map(({ name, title }) => ({
            value: name,
            label: textIn(title ?? form.title, i18n.language, defaultLocale),
          }))}
          onChange={(value) => set("pipeline", value)}
        />
      )}
      {view.kind === "calendar" && (
        <SelectProperty
          label={t("date")}
          value={view.date}
          options={dates}
          onChange={(value) => set("date", value)}
        />
      )}
      {view.kind !== "calendar" && (
        <FieldListProperty
          form={form}
          label={t(view.kind === "board" ? "card" : "columns")}
          value={(view.kind === "board" ? view.card : view.columns) ?? []}
          onChange={(fields) => {
            const value = fields.length === 0 ? undefined : fields;
            set(view.kind === "board" ? "card" : "columns", value);
          }}
        />
      )}
      <ConditionProperty
        form={form.name}
        condition={view.filter}
        label={t("filter")}
        none={t("allRecords")}
        onChange={(condition) => set("filter", condition as unknown as Json | undefined)}
      />
      {view.kind !== "calendar" && (
        <SortProperty
          form={form}
          value={view.sort ?? []}
          onChange={(sort) => set("sort", sort.length === 0 ? undefined : sort)}
        />
      )}
    </div>
  );
}
