import { useTranslation } from "react-i18next";
import type { TrialRoom } from "./use-trial.ts";

interface TrialMendProps {
  readonly room: TrialRoom;
  /** The fields that decide what is missing. */
  readonly fields: readonly string[];
  readonly onFill: (field: string) => void;
}

/** The way to mend what is missing: to the field, or to where a roll-up is set here. */
export function TrialMend({ room: { form, model }, fields, onFill }: TrialMendProps) {
  const { t } = useTranslation("try");
  const fillable = fields.find((name) => model.field(name).state.access === "edit");
  const rollup = fields.find((name) => form.fields.get(name)?.schema["x-rollup"] !== undefined);
  const field = fillable ?? rollup;
  if (field === undefined) return null;
  return (
    <button type="button" className="text-link" onClick={() => onFill(field)}>
      {t(fillable === undefined ? "setRollup" : "fillIn")}
    </button>
  );
}
