import { memo } from "react";
import { useTranslation } from "react-i18next";
import { textIn } from "../../../runtime/core/definition/text.ts";
import { FormCanvas } from "./FormCanvas.tsx";
import { type CanvasNews, useFormCanvas } from "./use-canvas.ts";

interface CanvasPaneProps {
  readonly form: string;
  readonly news: CanvasNews;
}

/** The form in the middle, under its title; it follows the compiled draft, so that what is around it need not. */
export const CanvasPane = memo(function CanvasPane({ form, news }: CanvasPaneProps) {
  const { i18n } = useTranslation();
  const canvas = useFormCanvas(form, news);
  const shown = canvas.room();
  const title = textIn(shown?.form.definition.title ?? form, i18n.language, shown?.app.defaultLocale ?? "");
  return (
    <div className="form-canvas">
      <h1>
        <button type="button" className="form-head" onClick={() => canvas.select(["forms", form])}>
          {title}
        </button>
      </h1>
      {shown !== null && <FormCanvas canvas={canvas} form={shown.form.definition} />}
    </div>
  );
});
