import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { RecordForm } from "../../runtime/ui/form/RecordForm.tsx";
import { useCompiled } from "../draft/use-compiled.ts";
import { previewModel, previewServices } from "./preview-model.ts";

/** The form as reps will see it, by the same renderer. */
export function FormCanvas({ form }: { form: FormDefinition }) {
  const { i18n } = useTranslation();
  const app = useCompiled();
  const compiled = app?.forms.get(form.name) ?? null;
  const model = useMemo(
    () => (app && compiled ? previewModel(app, compiled, i18n.language) : null),
    [app, compiled, i18n.language],
  );
  if (app === null || compiled === null || model === null) return null;
  return <RecordForm app={app} form={compiled} model={model} services={previewServices} idPrefix="canvas" />;
}
