import { ArrowLeftOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppDocument, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { systemFields } from "../../runtime/core/fields/system-fields.ts";
import type { FieldPanelProps } from "./field-panel.ts";
import { type Fill, fillable, fillSources } from "./fill-pairs.ts";
import { useAbout } from "../../runtime/ui/i18n/use-about.ts";

interface FillPanelProps extends Pick<FieldPanelProps, "name" | "set"> {
  readonly own: FormDefinition;
  readonly target: FormDefinition;
  readonly fill: Fill | undefined;
  readonly defaultLocale: AppDocument["defaultLocale"];
}

/** A pair that is being made: it counts once both sides are chosen. */
const unchosen = { field: "", source: "" };

/** What choosing a record copies into the fields of this form. */
export function FillPanel({ name, own, target, fill = {}, set, defaultLocale }: FillPanelProps) {
  const { t, i18n } = useTranslation("forms");
  const about = useAbout();
  const [making, make] = useState<typeof unchosen | null>(null);
  const titleIn = (form: FormDefinition, field: string) =>
    textIn(
      systemFields.get(field)?.title ?? form.schema.properties[field]?.title ?? field,
      i18n.language,
      defaultLocale,
    );
  const put = (pairs: readonly (readonly [string, string])[]) =>
    set("x-fill", pairs.length === 0 ? undefined : Object.fromEntries(pairs));
  const pairs = Object.entries(fill);
  const free = fillable(own, name).filter((field) => !Object.hasOwn(fill, field));
  const choose = (index: number, field: string, source: string) => {
    const isMade = field !== "" && source !== "";
    if (index < pairs.length) {
      if (isMade) put(pairs.with(index, [field, source]));
      else {
        put(pairs.toSpliced(index, 1));
        make({ field, source });
      }
    } else if (isMade) {
      make(null);
      put([...pairs, [field, source]]);
    } else make({ field, source });
  };
  const rows = [...pairs, ...(making === null ? [] : [[making.field, making.source] as const])];
  return (
    <fieldset className="property">
      <legend>{t("fill")}</legend>
      {rows.map(([field, source], index) => {
        const sources = fillSources(target, own.schema.properties[field]);
        const title = field === "" ? String(index + 1) : titleIn(own, field);
        return (
          <div key={String(index)} className="fill-row" role="group" aria-label={t("fillRow", { title })}>
            <Select<string>
              aria-label={t("fillOwn")}
              placeholder={t("fillOwn")}
              popupMatchSelectWidth={false}
              value={field === "" ? null : field}
              options={[...(field === "" ? [] : [field]), ...free].map((value) => ({
                value,
                label: titleIn(own, value),
              }))}
              showSearch={{ optionFilterProp: "label" }}
              onChange={(next) =>
                choose(
                  index,
                  next,
                  fillSources(target, own.schema.properties[next]).includes(source) ? source : "",
                )
              }
            />
            <ArrowLeftOutlined aria-hidden />
            <Select<string>
              aria-label={t("fillSource")}
              placeholder={t("fillSource")}
              popupMatchSelectWidth={false}
              disabled={field === ""}
              value={source === "" ? null : source}
              {...(source === "" || sources.includes(source) ? {} : { status: "error" as const })}
              options={sources.map((value) => ({ value, label: titleIn(target, value) }))}
              notFoundContent={t("fillNothing")}
              showSearch={{ optionFilterProp: "label" }}
              onChange={(next) => choose(index, field, next)}
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={about(t("remove"), title)}
              onClick={() => {
                if (index < pairs.length) put(pairs.toSpliced(index, 1));
                else make(null);
              }}
            />
          </div>
        );
      })}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={making !== null || free.length === 0}
        onClick={() => make(unchosen)}
      >
        {t("addFill")}
      </Button>
    </fieldset>
  );
}
