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
import { useDraft } from "../../draft/draft-context.ts";
import type { Path } from "../../draft/edits/path.ts";
import { formOf } from "../../draft/form-of.ts";
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
  /** The table whose column the field is: its values are chosen or left out. */
  readonly table?: string | undefined;
  /** What it is called to give no value; to empty the field where nothing is said. */
  readonly nothing?: string;
  /** Where it stands in the draft; what the whole app shows to be wrong with it is told elsewhere without. */
  readonly at?: Path;
  readonly onChange: (value: SetValue) => void;
}

const sources = ["value", "formula", "empty"] as const;
const several = new Set(["choices", "users", "references", "tags"]);

/** What a move sets a field to: a value, chosen as on the form, the result of a formula, or nothing. */
export function EffectValue(props: EffectValueProps) {
  const { form, field, title, value, firstFormula = field, table, nothing, at, onChange } = props;
  const { t } = useTranslation("pipelines");
  const draft = useDraft();
  // A value was asked for that nobody has given yet: what was there before stays until then.
  const [awaitedFor, setAwaitedFor] = useState<string | null>(null);
  const stored = "formula" in value ? "formula" : value.value === null ? "empty" : "value";
  const source = awaitedFor === field ? "value" : stored;
  const choose = (next: (typeof sources)[number]) => {
    const { schema } = formOf(draft.state().history.document, form);
    const fields = table === undefined ? schema.properties : schema.properties[table]?.items?.properties;
    const first = next === "value" ? firstValue(fields?.[field]) : null;
    const waits = next === "value" && first === null && stored !== "value";
    setAwaitedFor(waits ? field : null);
    if (waits || next === stored) return;
    onChange(next === "formula" ? { formula: firstFormula } : { value: first });
  };
  const label = t("effectSource", { title });
  return (
    <>
      <Segmented<(typeof sources)[number]>
        block
        size="small"
        aria-label={label}
        value={source}
        options={sources
          .filter((each) => each !== "formula" || table === undefined)
          .map((each) => ({
            value: each,
            label: (each === "empty" ? nothing : undefined) ?? t(`effect_${each}`),
          }))}
        onChange={choose}
      />
      {source === "formula" && "formula" in value && (
        <Formula
          key={field}
          {...{ form, field, label, at }}
          value={value.formula}
          onChange={(formula) => {
            if (formula.trim() !== "") onChange({ formula });
          }}
        />
      )}
      {source === "value" && (
        <OneValue
          key={field}
          {...{ form, field, table, label }}
          value={"value" in value ? value.value : null}
          onChange={(next) => {
            if (next === null || next === "") return;
            setAwaitedFor(null);
            onChange({ value: next });
          }}
        />
      )}
    </>
  );
}

function Formula(props: Omit<Parameters<typeof FormulaEditor>[0], "expected"> & { readonly field: string }) {
  const { field, ...rest } = props;
  const expected = useCompiled()?.forms.get(rest.form)?.fields.get(field)?.kind.formulaType;
  return <FormulaEditor {...rest} expected={expected} />;
}

const nobody: Mentioned = { people: [], records: [] };

type ValueInputProps = Parameters<typeof ValueInput>[0];
type Input = Pick<ValueInputProps, "field" | "label" | "value" | "onChange">;

function OneValue({
  form,
  table,
  ...input
}: Input & { readonly form: string; readonly table: string | undefined }) {
  const app = useCompiled();
  const compiled = app?.forms.get(form);
  const columns = compiled?.fields.get(table ?? "")?.columns;
  // What gives a value knows a column as the field of a form that has the columns for its fields.
  const place = useMemo(
    () => (compiled === undefined || !columns ? compiled : { ...compiled, fields: columns }),
    [compiled, columns],
  );
  if (app === null || place === undefined) return null;
  return <CompiledValue {...input} app={app} form={place} />;
}

function CompiledValue(props: Input & { readonly app: CompiledApp; readonly form: CompiledForm }) {
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
