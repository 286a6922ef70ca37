import { DragDropProvider, DragOverlay } from "@dnd-kit/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { dragSensors } from "../../runtime/ui/drag/drag-sensors.ts";
import { DragNews } from "../carry/DragNews.tsx";
import { useCarry } from "../carry/use-carry.ts";
import { useDragNews } from "../carry/use-drag-news.ts";
import { moveItem } from "../draft/commands/move-item.ts";
import { useDocument, useRun } from "../draft/draft-context.ts";
import { steadyKey } from "../naming/steady-key.ts";
import { useRoomPlace } from "../routes/place.ts";
import { canvasPlugins } from "./canvas/canvas-plugins.ts";
import { FormRow } from "./FormRow.tsx";

const sensors = dragSensors();

/** The forms in their order, to be dragged or carried by keys into another one. */
export function FormRows() {
  const { i18n } = useTranslation();
  const { app, form: open } = useRoomPlace();
  const { forms, defaultLocale } = useDocument();
  const run = useRun();
  const { news, tell } = useDragNews();
  const [held, setHeld] = useState<string | null>(null);
  const names = forms.map(({ name }) => name);
  const titleOf = (name: string) =>
    textIn(forms.find((form) => form.name === name)?.title ?? name, i18n.language, defaultLocale);
  const placeOf = (name: string) => ({ place: names.indexOf(name) + 1, count: names.length });
  /** Puts a form where another one stands. */
  const drop = (name: string, there: string) => {
    if (name === there) return tell.putBack(titleOf(name));
    const down = names.indexOf(name) < names.indexOf(there);
    const before = down ? (names[names.indexOf(there) + 1] ?? null) : there;
    const place = placeOf(there);
    if (run((document) => moveItem(document, "form", ["forms", name], before)))
      tell.dropped(titleOf(name), place);
  };
  const carry = useCarry({
    placesOf: (name) => ({ groups: [names.map((id) => ({ id }))], begin: name }),
    onPickUp: (name) => tell.carried(titleOf(name)),
    onOver: (name, { id }) => tell.over(titleOf(name), placeOf(id)),
    onDrop: (name, { id }) => drop(name, id),
    onPutBack: (name) => tell.putBack(titleOf(name)),
  });
  return (
    <DragDropProvider
      sensors={sensors}
      plugins={canvasPlugins}
      onDragStart={({ operation }) => {
        const name = String(operation.source?.data["form"] ?? "");
        setHeld(name);
        tell.pickedUp(titleOf(name));
      }}
      onDragOver={({ operation }) => {
        const name = operation.source?.data["form"] as string | undefined;
        const there = operation.target?.data["form"] as string | undefined;
        if (name !== undefined && there !== undefined) tell.over(titleOf(name), placeOf(there));
      }}
      onDragEnd={({ operation, canceled }) => {
        setHeld(null);
        const name = operation.source?.data["form"] as string | undefined;
        const there = operation.target?.data["form"] as string | undefined;
        if (name === undefined) return;
        if (canceled || there === undefined) tell.putBack(titleOf(name));
        else drop(name, there);
      }}
    >
      <DragNews news={news} />
      <ul>
        {forms.map((form, index) => (
          <FormRow
            key={steadyKey(["forms", form.name])}
            app={app}
            name={form.name}
            title={titleOf(form.name)}
            icon={form.icon}
            current={form.name === open}
            above={forms[index - 1]?.name}
            below={forms[index + 1]?.name}
            next={forms[index + 2]?.name ?? null}
            carry={carry}
          />
        ))}
      </ul>
      <DragOverlay dropAnimation={null}>
        {held === null ? null : <div className="canvas-lifted">{titleOf(held)}</div>}
      </DragOverlay>
    </DragDropProvider>
  );
}
