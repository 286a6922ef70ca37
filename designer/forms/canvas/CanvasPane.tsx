import { memo } from "react";
import { FormCanvas } from "./FormCanvas.tsx";
import { useFormCanvas } from "./use-canvas.ts";

interface CanvasPaneProps {
  readonly form: string;
  readonly title: string;
  /** Hears of moves by keys. */
  readonly onMoved: (field: string) => void;
}

/** The form in the middle, under its title; it follows the compiled draft, so that what is around it need not. */
export const CanvasPane = memo(function CanvasPane({ form, title, onMoved }: CanvasPaneProps) {
  const canvas = useFormCanvas(form, onMoved);
  const shown = canvas.room()?.form.definition;
  return (
    <div className="form-canvas">
      <h1>
        <button type="button" className="form-head" onClick={() => canvas.select(["forms", form])}>
          {title}
        </button>
      </h1>
      {shown !== undefined && <FormCanvas canvas={canvas} form={shown} />}
    </div>
  );
});
