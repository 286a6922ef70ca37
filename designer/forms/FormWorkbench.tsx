import { DragDropProvider, DragOverlay } from "@dnd-kit/react";
import { memo, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";
import { DragNews } from "../../runtime/ui/drag/DragNews.tsx";
import { dragSensors } from "../../runtime/ui/drag/drag-sensors.ts";
import { useDragNews } from "../../runtime/ui/drag/use-drag-news.ts";
import { moveField } from "../draft/commands/move-field.ts";
import { useDefaultLocale, useDraft, useRun } from "../draft/draft-context.ts";
import { formOf } from "../draft/form-of.ts";
import { canvasPlugins } from "./canvas/canvas-plugins.ts";
import { CanvasPane } from "./canvas/CanvasPane.tsx";
import { CanvasCarryProvider } from "./canvas/canvas-carry-context.ts";
import { type Held, useCanvasCarry } from "./canvas/use-canvas-carry.ts";
import { FormList } from "./FormList.tsx";
import { FormProperties } from "./FormProperties.tsx";
import { fieldPlace } from "./layout/field-place.ts";
import { Palette } from "./palette/Palette.tsx";
import { type FieldPlace, useAddField } from "./palette/use-add-field.ts";

const sensors = dragSensors();

/** The form with a name being shaped: palette, canvas, and the properties of what is selected. */
export const FormWorkbench = memo(function FormWorkbench({ form }: { form: string }) {
  const { t, i18n } = useTranslation("kinds");
  const run = useRun();
  const add = useAddField(form);
  const draft = useDraft();
  const news = useDragNews();
  const { tell } = news;
  const defaultLocale = useDefaultLocale();
  const titleOf = useCallback(
    (text: Text | undefined) => textIn(text, i18n.language, defaultLocale),
    [i18n.language, defaultLocale],
  );
  // Read when something moves: the workbench need not render for each change of the form.
  const formNow = useCallback(() => formOf(draft.state().history.document, form), [draft, form]);
  const tellPlace = useCallback(
    (field: string) => {
      const now = formNow();
      const found = fieldPlace(now, field);
      if (found === null) return;
      tell.dropped(titleOf(now.schema.properties[field]?.title ?? field), {
        ...found,
        within: titleOf(found.section),
      });
    },
    [formNow, tell, titleOf],
  );
  const [held, setHeld] = useState<string | null>(null);
  const heldTitle = (what: Held) =>
    "kind" in what ? t(what.kind) : titleOf(formNow().schema.properties[what.field]?.title ?? what.field);
  const placeAt = (what: Held, to: FieldPlace) => {
    const found = fieldPlace(formNow(), "kind" in what ? "" : what.field, to);
    return found === null ? null : { ...found, within: titleOf(found.section) };
  };
  const hover = (what: Held, to: FieldPlace) => {
    const place = placeAt(what, to);
    if (place !== null) tell.over(heldTitle(what), place);
  };
  const drop = (what: Held, to: FieldPlace) => {
    const [title, place] = [heldTitle(what), placeAt(what, to)];
    if ("field" in what && to.before === what.field) return tell.putBack(title);
    if ("kind" in what) add(what.kind, to);
    else if (!run((document) => moveField(document, form, what.field, to))) return;
    if (place !== null) tell.dropped(title, place);
  };
  const carry = useCanvasCarry({
    formNow,
    onPickUp: (what) => tell.carried(heldTitle(what)),
    onOver: hover,
    onDrop: drop,
    onPutBack: (what) => tell.putBack(heldTitle(what)),
  });
  return (
    <DragDropProvider
      sensors={sensors}
      plugins={canvasPlugins}
      onDragStart={({ operation }) => {
        const what = (operation.source?.data as Held | undefined) ?? null;
        setHeld(what === null ? null : heldTitle(what));
        if (what !== null) tell.pickedUp(heldTitle(what));
      }}
      onDragOver={({ operation }) => {
        const place = operation.target?.data as FieldPlace | undefined;
        const what = operation.source?.data as Held | undefined;
        if (place !== undefined && what !== undefined) hover(what, place);
      }}
      onDragEnd={({ operation, canceled }) => {
        const place = operation.target?.data as FieldPlace | undefined;
        const what = operation.source?.data as Held | undefined;
        setHeld(null);
        if (what === undefined) return;
        if (canceled || place === undefined) tell.putBack(heldTitle(what));
        else drop(what, place);
      }}
    >
      <DragNews text={news.text} />
      <CanvasCarryProvider value={carry}>
        <aside className="forms-left">
          <FormList />
          <Palette onAdd={add} />
        </aside>
        <CanvasPane form={form} onMoved={tellPlace} />
      </CanvasCarryProvider>
      <FormProperties form={form} />
      <DragOverlay dropAnimation={null}>
        {held === null ? null : <div className="canvas-lifted">{held}</div>}
      </DragOverlay>
    </DragDropProvider>
  );
});
