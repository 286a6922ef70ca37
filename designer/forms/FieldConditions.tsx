import { useTranslation } from "react-i18next";
import { kindNameOf } from "../../runtime/core/fields/kind-name-of.ts";
import type { Json } from "../../runtime/core/json.ts";
import { ConditionEditor } from "../conditions/ConditionEditor.tsx";
import type { FieldPanelProps } from "../panels/field-panel.ts";

const derived = new Set(["formula", "rollup", "serial"]);

/** When a field is shown, must be filled in and may be changed, by what else the record says. */
export function FieldConditions({ form, field, set }: Pick<FieldPanelProps, "form" | "field" | "set">) {
  const { t } = useTranslation("rules");
  const kind = kindNameOf(field);
  const keywords =
    kind === undefined || derived.has(kind)
      ? (["x-visibleWhen"] as const)
      : (["x-visibleWhen", "x-requiredWhen", "x-readOnlyWhen"] as const);
  return (
    <div className="rules">
      {keywords.map((keyword) => (
        <ConditionEditor
          key={keyword}
          form={form.name}
          label={t(keyword)}
          none={t(`${keyword}_none`)}
          condition={field[keyword]}
          onChange={(condition) => set(keyword, condition as Json | undefined)}
        />
      ))}
    </div>
  );
}
