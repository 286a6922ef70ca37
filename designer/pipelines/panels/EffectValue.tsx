import { Segmented } from "antd";
import { useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import type { SetValue } from "../../../runtime/core/definition/generated/definition.ts";
import { ValueInput } from "../../../runtime/ui/conditions/ValueInput.tsx";
import { FormRoomProvider } from "../../../runtime/ui/form/form-context.ts";
import { stillModel } from "../../../runtime/ui/form/still-model.ts";
import { widgets } from "../../../runtime/ui/widgets/widgets.ts";
import type { Mentioned } from "../../conditions/mentioned-ids.ts";
import { useChoosables } from "../../conditions/use-choosables.ts";
import { useCompiled } from "../../draft/use-compiled.ts";
import { FormulaEditor } from "../../formula/FormulaEditor.tsx";

interface EffectValueProps {
  readonly form: string;
  readonly field: string;
  readonly title: string;
  readonly value: SetValue;
  /** The formula to begin with; without it the field’s own value. */
  readonly firstFormula?: string;
  readonly onChange: (value: SetValue) => void;
}

const sources = ["value", "formula", "empty"] as const;
const several = new Set(["choices", "users", "references", "tags"]);

/** What a move sets a field to: a value, chosen as on the form, the result of a formula, or nothing. */
export function EffectValue({ form, field, title, value, firstFormula = field, onChange }: EffectValueProps) {
  const { t } = useTranslation("pipelines");
  const app = useCompiled();
  const compiled = app?.forms.get(form);
  const source = "formula" in value ? "formula" : value.value === null ? "empty" : "value";
  const first: { readonly [source in (typeof sources)[number]]: () => SetValue } = {
    value: () => ({ value: firstValue(compiled, field) }),
    formula: () => ({ formula: firstFormula }),
    empty: () => ({ value: null }),
  };
  return (
    <>
      <Segmented<(typeof sources)[number]>
        block
        size="small"
        aria-label={t("effectSource", { title })}
        value={source}
        options={sources.map((each) => ({ value: each, label: t(`effect_${each}`) }))}
        onChange={(next) => onChange(first[next]())}
      />
      {"formula" in value && (
        <FormulaEditor
          form={form}
          label={t("effectSource", { title })}
          value={value.formula}
          expected={compiled?.fields.get(field)?.kind.formulaType}
          onChange={(formula) => {
            if (formula.trim() !== "") onChange({ formula });
          }}
        />
      )}
      {source === "value" && app !== null && compiled !== undefined && (
        <OneValue
          app={app}
          form={compiled}
          field={field}
          label={t("effectSource", { title })}
          value={"value" in value ? value.value : null}
          onChange={(next) => {
            if (next !== null) onChange({ value: next });
          }}
        />
      )}
    </>
  );
}

const nobody: Mentioned = { people: [], records: [] };

function OneValue(
  props: Omit<Parameters<typeof ValueInput>[0], "shape"> & { app: CompiledApp; form: CompiledForm },
) {
  const { app, form, field } = props;
  const id = useId();
  const services = useChoosables(app, form, nobody);
  const room = useMemo(
    () => ({
      ...{ app, form, services, model: stillModel, idPrefix: id },
      widgetOf: (kind: keyof typeof widgets) => widgets[kind],
    }),
    [app, form, services, id],
  );
  const kind = form.fields.get(field)?.kind.name ?? "text";
  return (
    <FormRoomProvider value={room}>
      <ValueInput {...props} shape={several.has(kind) ? "many" : "one"} />
    </FormRoomProvider>
  );
}

/** A value to begin with, so that what is chosen next is about a value. */
function firstValue(form: CompiledForm | undefined, name: string) {
  const field = form?.fields.get(name);
  const option = field?.schema.oneOf?.[0]?.const;
  const type = field?.schema.type;
  if (type === "array") return [];
  if (type === "boolean") return true;
  if (type === "number" || type === "integer") return 0;
  return option ?? "";
}
