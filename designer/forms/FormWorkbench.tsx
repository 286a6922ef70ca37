import { DragDropProvider, DragOverlay } from "@dnd-kit/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { FieldKindName } from "../../runtime/core/fields/field-kind-name.ts";
import { dragSensors } from "../../runtime/ui/drag/drag-sensors.ts";
import { withoutAccessibility } from "../../runtime/ui/drag/without-accessibility.ts";
import { moveField } from "../draft/commands/move-field.ts";
import { useDocument, useRun } from "../draft/draft-context.ts";
import { FormCanvas } from "./canvas/FormCanvas.tsx";
import { useFormCanvas } from "./canvas/use-canvas.ts";
import { FormList } from "./FormList.tsx";
import { FormProperties } from "./FormProperties.tsx";
import { Palette } from "./palette/Palette.tsx";
import { type FieldPlace, useAddField } from "./palette/use-add-field.ts";

const sensors = dragSensors();

/** What is dragged: a field of the form, or a kind from the palette. */
type Held = { readonly field: string } | { readonly kind: FieldKindName };

/** One form being shaped: palette, canvas, and the properties of what is selected. */
export function FormWorkbench({ form }: { form: FormDefinition }) {
  const { t, i18n } = useTranslation("kinds");
  const run = useRun();
  const add = useAddField(form.name);
  const canvas = useFormCanvas(form.name);
  const { defaultLocale } = useDocument();
  const [held, setHeld] = useState<Held | null>(null);
  const shown = canvas.room()?.form.definition;
  const drop = (what: Held, place: FieldPlace) => {
    if ("kind" in what) add(what.kind, place);
    else if (place.before !== what.field)
      run((document) => moveField(document, form.name, what.field, place));
  };
  const heldTitle = (what: Held) =>
    "kind" in what
      ? t(what.kind)
      : textIn(form.schema.properties[what.field]?.title ?? what.field, i18n.language, defaultLocale);
  return (
    <DragDropProvider
      sensors={sensors}
      plugins={withoutAccessibility}
      onDragStart={({ operation }) => setHeld((operation.source?.data as Held | undefined) ?? null)}
      onDragEnd={({ operation, canceled }) => {
        const place = operation.target?.data as FieldPlace | undefined;
        const what = operation.source?.data as Held | undefined;
        setHeld(null);
        if (!canceled && place !== undefined && what !== undefined) drop(what, place);
      }}
    >
      <aside className="forms-left">
        <FormList />
        <Palette onAdd={(kind) => add(kind)} />
      </aside>
      <div className="form-canvas">
        <h1>
          <button type="button" className="form-head" onClick={() => canvas.select(["forms", form.name])}>
            {textIn(form.title, i18n.language, defaultLocale)}
          </button>
        </h1>
        {shown !== undefined && <FormCanvas canvas={canvas} form={shown} />}
      </div>
      <FormProperties form={form} />
      <DragOverlay dropAnimation={null}>
        {held === null ? null : <div className="canvas-lifted">{heldTitle(held)}</div>}
      </DragOverlay>
    </DragDropProvider>
  );
}
