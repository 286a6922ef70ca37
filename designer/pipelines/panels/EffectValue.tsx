import { Segmented } from "antd";
import { useId, useMemo, useState } from "react";
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
import { firstValue } from "./first-value.ts";

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
  // A value was asked for that nobody has given yet: what was there before stays until then.
  const [awaited, setAwaited] = useState(false);
  const stored = "formula" in value ? "formula" : value.value === null ? "empty" : "value";
  const source = awaited ? "value" : stored;
  const choose = (next: (typeof sources)[number]) => {
    const first = next === "value" ? firstValue(compiled?.fields.get(field)?.schema) : null;
    const waits = next === "value" && first === null && stored !== "value";
    setAwaited(waits);
    if (waits || next === stored) return;
    onChange(next === "formula" ? { formula: firstFormula } : { value: first });
  };
  return (
    <>
      <Segmented<(typeof sources)[number]>
        block
        size="small"
        aria-label={t("effectSource", { title })}
        value={source}
        options={sources.map((each) => ({ value: each, label: t(`effect_${each}`) }))}
        onChange={choose}
      />
      {source === "formula" && "formula" in value && (
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
            if (next === null || next === "") return;
            setAwaited(false);
            onChange({ value: next });
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
