import { useEffect, useMemo, useState } from "react";
import type { FormRoom } from "../../../runtime/ui/form/form-context.ts";
import { widgets } from "../../../runtime/ui/widgets/widgets.ts";
import { movePart } from "../../draft/commands/move-part.ts";
import { moveField } from "../../draft/commands/move-field.ts";
import { useDraft, useRun } from "../../draft/draft-context.ts";
import { formOf } from "../../draft/form-of.ts";
import { useCompiledNow } from "../../draft/use-compiled.ts";
import { useGo, useRoomPlace } from "../../routes/place.ts";
import { useRemoveField } from "../use-remove-field.ts";
import { fullLayout, sectionsOf } from "../layout/full-layout.ts";
import { layoutParts, partMove } from "../layout/part-places.ts";
import type { Canvas } from "./canvas-context.ts";
import { CanvasTable } from "./CanvasTable.tsx";
import { designModel, designServices } from "./design-model.ts";
import type { Held } from "./use-canvas-carry.ts";

/** What hears of what is done on a canvas. */
export interface CanvasNews {
  /** A field, or a part of the layout by its path, was moved by keys. */
  moved(what: Held): void;
  /** Something was selected, perhaps once more. */
  selected(): void;
}

/** The canvas of a form, the same object as long as the form is open and those who hear of it stay. */
export function useFormCanvas(form: string, news: CanvasNews): Canvas {
  const app = useCompiledNow();
  const draft = useDraft();
  const run = useRun();
  const removeField = useRemoveField();
  const go = useGo();
  const { app: appName } = useRoomPlace();
  const [shown] = useState(createSlot);
  const compiled = app?.forms.get(form);
  const room = useMemo<FormRoom | null>(
    () =>
      app === null || compiled === undefined
        ? null
        : {
            app,
            form: compiled,
            model: designModel(compiled),
            services: designServices,
            idPrefix: "canvas",
            widgetOf: (kind) => (kind === "table" ? CanvasTable : widgets[kind]),
          },
    [app, compiled],
  );
  // Put there while rendering: parts that render for a reason of their own must find the newest.
  shown.put(room);
  const [focus, setFocus] = useState<string | null>(null);
  useEffect(() => {
    if (focus === null) return;
    document.querySelector<HTMLElement>(`[data-pick="${focus}"]`)?.focus();
    setFocus(null);
  }, [focus]);

  return useMemo<Canvas>(() => {
    const select = (at: readonly string[]) => {
      go({ app: appName, room: "forms", form, at }, true);
      news.selected();
    };
    return {
      form,
      room: shown.get,
      select,
      move: (field, by) => {
        const sections = sectionsOf(fullLayout(formOf(draft.state().history.document, form)));
        const index = sections.findIndex(({ fields }) => fields.includes(field));
        const fields = sections[index]?.fields ?? [];
        const place = fields.indexOf(field);
        const inside = place + by >= 0 && place + by < fields.length;
        const target = inside ? sections[index] : sections[index + by];
        if (target === undefined) return;
        const ahead = by < 0 ? place - 1 : place + 2;
        const before = inside ? (fields[ahead] ?? null) : by < 0 ? null : (target.fields[0] ?? null);
        const step = { section: target.section, before };
        if (run((document) => moveField(document, form, field, step))) news.moved({ field });
        setFocus(field);
      },
      remove: (field) => {
        const at = ["forms", form, "schema", "properties", field];
        removeField("field", at, () => go({ app: appName, room: "forms", form, at: ["forms", form] }, true));
      },
      movePart: (path, by) => {
        const definition = formOf(draft.state().history.document, form);
        const parts = layoutParts(definition).find((each) => each.some(({ id }) => id === path)) ?? [];
        const index = parts.findIndex(({ id }) => id === path);
        const [part, there] = [parts[index], parts[index + by]];
        const move = there === undefined ? null : partMove(definition, path, there.id);
        if (part === undefined || move === null) return;
        if (run((document) => movePart(document, form, part.noun, path.split("/"), move.to)))
          news.moved({ part: path });
      },
    };
  }, [form, appName, draft, run, removeField, go, shown, news]);
}

/** A place for the newest room of a form, whose being replaced renders nothing. */
function createSlot() {
  let room: FormRoom | null = null;
  return {
    get: () => room,
    put: (next: FormRoom | null) => {
      room = next;
    },
  };
}
