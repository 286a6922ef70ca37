import { DragDropProvider, DragOverlay } from "@dnd-kit/react";
import { memo, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { dragSensors } from "../../runtime/ui/drag/drag-sensors.ts";
import { useMediaQuery } from "../../runtime/ui/theme/use-media-query.ts";
import { DragNews } from "../carry/DragNews.tsx";
import { useDragNews } from "../carry/use-drag-news.ts";
import { createTold, type Told, useTold } from "../draft/told.ts";
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
  const { news, tell } = useDragNews();
  /** Counts how often something was selected, also once more: where they are not beside the canvas, properties open. */
  const [selections] = useState(() => createTold(0));
  const selected = useCallback(() => selections.put(selections.get() + 1), [selections]);
  const add = useAddField(form, selected);
  const { formNow, titleOf, hover, drop, tellPlace } = useFormMoves(form, add, tell);
  const canvasNews = useMemo(() => ({ moved: tellPlace, selected }), [tellPlace, selected]);
  /** The title of what is dragged. */
  const [held] = useState(() => createTold<string | null>(null));
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
        held.put(title);
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
        held.put(null);
        if (what === undefined) return;
        if ("row" in what) what.drop(canceled ? undefined : place);
        else if (canceled || place === undefined || "row" in place) tell.putBack(titleOf(what));
        else drop(what, place);
      }}
    >
      <DragNews news={news} />
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
        <Lifted held={held} />
      </DragOverlay>
    </DragDropProvider>
  );
});

/** What is dragged, under the pointer; it alone renders for it, at once. */
function Lifted({ held }: { held: Told<string | null> }) {
  const title = useTold(held);
  return title === null ? null : <div className="canvas-lifted">{title}</div>;
}
