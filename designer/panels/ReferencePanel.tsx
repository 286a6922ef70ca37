import { App } from "antd";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { kindNameOf } from "../../runtime/core/fields/kind-name-of.ts";
import type { Json } from "../../runtime/core/json.ts";
import { redirectReference } from "../draft/commands/redirect-reference.ts";
import { useDocument, useRun } from "../draft/draft-context.ts";
import { ConditionProperty } from "../properties/ConditionProperty.tsx";
import type { FieldPanelProps } from "./field-panel.ts";
import { fillable } from "./fill-pairs.ts";
import { FillPanel } from "./FillPanel.tsx";
import { redirect } from "./redirect.ts";
import { SelectProperty } from "./SelectProperty.tsx";

/** Which form's records may be chosen, what a chosen one fills in, and what happens here when it is deleted. */
export function ReferencePanel({ form, name, field, at, set }: FieldPanelProps) {
  const { t, i18n } = useTranslation("forms");
  const { message } = App.useApp();
  const run = useRun();
  const { forms, defaultLocale } = useDocument();
  const own = forms.find((each) => each.name === form);
  const target = forms.find((each) => each.name === field["x-form"]);
  const column = at.length > 5;
  const lead = (to: string | undefined) => {
    const { changes, lost } = redirect(
      field,
      own,
      forms.find((each) => each.name === to),
    );
    const keywords = Object.entries(changes).map(([keyword, value]) => [[keyword], value] as const);
    run((document) => redirectReference(document, at, keywords));
    if (lost) void message.info(t("redirected"), 6);
  };
  return (
    <>
      <SelectProperty
        label={t("referenceForm")}
        value={field["x-form"]}
        options={forms.map((each) => ({
          value: each.name,
          label: textIn(each.title, i18n.language, defaultLocale),
        }))}
        onChange={lead}
      />
      {target !== undefined && (
        <ConditionProperty
          form={target.name}
          condition={field["x-filter"]}
          label={t("filter")}
          none={t("allRecords")}
          onChange={(condition) => set("x-filter", condition as unknown as Json)}
        />
      )}
      {own !== undefined &&
        target !== undefined &&
        !column &&
        kindNameOf(field) === "reference" &&
        fillable(own, name).length > 0 && (
          <FillPanel {...{ name, own, target, set, defaultLocale }} fill={field["x-fill"]} />
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
