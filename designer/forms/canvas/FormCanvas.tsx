import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { usePlace } from "../../routes/place.ts";
import { AddPart } from "./AddPart.tsx";
import { type Canvas, CanvasProvider } from "./canvas-context.ts";
import { CanvasLayout } from "./CanvasLayout.tsx";
import "../../../runtime/ui/form/form.css";

/** The form as reps will see it, by the same renderer, with everything on it to select, drag and remove. */
export const FormCanvas = memo(function FormCanvas({
  canvas,
  form,
}: {
  canvas: Canvas;
  form: FormDefinition;
}) {
  const { t } = useTranslation("forms");
  const { at } = usePlace();
  return (
    <CanvasProvider value={canvas}>
      <div className="record-form" role="group" aria-label={t("canvas")}>
        <CanvasLayout form={form} selected={at.join("/")} />
        <AddPart form={form.name} />
      </div>
    </CanvasProvider>
  );
});
