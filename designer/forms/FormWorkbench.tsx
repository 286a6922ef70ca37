import { DragDropProvider, DragOverlay } from "@dnd-kit/react";
import { memo, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { DragNews } from "../../runtime/ui/drag/DragNews.tsx";
import { dragSensors } from "../../runtime/ui/drag/drag-sensors.ts";
import { useDragNews } from "../../runtime/ui/drag/use-drag-news.ts";
import { useMediaQuery } from "../../runtime/ui/theme/use-media-query.ts";
import { createTold } from "../draft/told.ts";
import { canvasPlugins } from "./canvas/canvas-plugins.ts";
import { CanvasPane } from "./canvas/CanvasPane.tsx";
import { CanvasCarryProvider } from "./canvas/canvas-carry-context.ts";
import { type Held, type HeldPlace, useCanvasCarry } from "./canvas/use-canvas-carry.ts";
import type { HeldRow } from "../panels/use-row-order.ts";
import { FormList } from "./FormList.tsx";
import { FormProperties } from "./FormProperties.tsx";
import { Palette } from "./palette/Palette.tsx";
import { useAddField } from "./palette/use-add-field.ts";
import { Fold } from "../properties/Fold.tsx";
import { smallScreen } from "./small-screen.ts";
import { useFormMoves } from "./use-form-moves.ts";

const sensors = dragSensors();

/** The form with a name being shaped: palette, canvas, and the properties of what is selected. */
export const FormWorkbench = memo(function FormWorkbench({ form }: { form: string }) {
  const { t } = useTranslation("forms");
  const small = useMediaQuery(smallScreen);
  const { text, tell } = useDragNews();
  /** Counts how often something was selected, also once more: where they are not beside the canvas, properties open. */
  const [selections] = useState(() => createTold(0));
  const selected = useCallback(() => selections.put(selections.get() + 1), [selections]);
  const add = useAddField(form, selected);
  const { formNow, titleOf, hover, drop, tellPlace } = useFormMoves(form, add, tell);
  const canvasNews = useMemo(() => ({ moved: tellPlace, selected }), [tellPlace, selected]);
  const [held, setHeld] = useState<string | null>(null);
  const carry = useCanvasCarry({
    formNow,
    onPickUp: (what) => tell.carried(titleOf(what)),
    onOver: hover,
    onDrop: drop,
    onPutBack: (what) => tell.putBack(titleOf(what)),
  });
  return (
    <DragDropProvider
      sensors={sensors}
      plugins={canvasPlugins}
      onDragStart={({ operation }) => {
        const what = operation.source?.data as Held | HeldRow | undefined;
        const title = what === undefined ? null : "row" in what ? what.title : titleOf(what);
        setHeld(title);
        if (title !== null) tell.pickedUp(title);
      }}
      onDragOver={({ operation }) => {
        const place = operation.target?.data as HeldPlace | { readonly row: string } | undefined;
        const what = operation.source?.data as Held | HeldRow | undefined;
        if (place === undefined || what === undefined) return;
        if ("row" in what) what.over(place);
        else if (!("row" in place)) hover(what, place);
      }}
      onDragEnd={({ operation, canceled }) => {
        const place = operation.target?.data as HeldPlace | { readonly row: string } | undefined;
        const what = operation.source?.data as Held | HeldRow | undefined;
        setHeld(null);
        if (what === undefined) return;
        if ("row" in what) what.drop(canceled ? undefined : place);
        else if (canceled || place === undefined || "row" in place) tell.putBack(titleOf(what));
        else drop(what, place);
      }}
    >
      <DragNews text={text} />
      <CanvasCarryProvider value={carry}>
        <aside className="forms-left">
          <FormList />
          {small ? (
            <Fold title={t("addFields")}>
              <Palette onAdd={add} />
            </Fold>
          ) : (
            <Palette onAdd={add} />
          )}
        </aside>
        <CanvasPane form={form} news={canvasNews} />
      </CanvasCarryProvider>
      <FormProperties form={form} selections={selections} />
      <DragOverlay dropAnimation={null}>
        {held === null ? null : <div className="canvas-lifted">{held}</div>}
      </DragOverlay>
    </DragDropProvider>
  );
});
