import { useDraggable } from "@dnd-kit/react";
import { type KeyboardEvent, memo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FieldSchema } from "../../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../../runtime/core/definition/text.ts";
import { FormField } from "../../../runtime/ui/form/FormField.tsx";
import { FormRoomProvider } from "../../../runtime/ui/form/form-context.ts";
import { wideKinds } from "../../../runtime/ui/form/wide-kinds.ts";
import { useCarriable } from "../../carry/use-carriable.ts";
import { useLanding } from "../../carry/use-landing.ts";
import type { Told } from "../../draft/told.ts";
import { useCarryAround } from "./canvas-carry-context.ts";
import { useCanvas } from "./canvas-context.ts";
import { useDropPlace } from "./use-drop-place.ts";
import { useJointRef } from "./use-joint-ref.ts";
import { useShown } from "./use-shown.ts";

interface CanvasFieldProps {
  readonly name: string;
  /** The schema as it is compiled: another one is the reason to render again. */
  readonly schema: FieldSchema;
  readonly required: boolean;
  readonly section: string;
  readonly selected: boolean;
  /** Whether the section is drawn. */
  readonly inSight: Told<boolean>;
}

/** A field on the canvas, drawn as reps will see it; pressed it is selected, dragged or carried by keys it moves. */
export const CanvasField = memo(function CanvasField(props: CanvasFieldProps) {
  const { name, schema, section, selected, inSight } = props;
  const { t, i18n } = useTranslation("forms");
  const canvas = useCanvas();
  const data = { field: name, section, before: name };
  const { ref: dragRef, isDragging } = useDraggable({ id: `field:${name}`, data });
  const { ref: dropRef, isDropTarget } = useDropPlace(`before:${name}`, { section, before: name }, inSight);
  const carry = useCarryAround();
  useLanding(carry, `field:${name}`, `[data-pick="${name}"]`);
  const { isCarried, listeners } = useCarriable(carry, `field:${name}`);
  const elementRef = useRef<HTMLDivElement>(null);
  const ref = useJointRef(elementRef, dropRef);
  useShown(elementRef, selected);
  const room = canvas.room();
  const kind = room?.form.fields.get(name)?.kind.name;
  if (room === null || kind === undefined) return null;
  const title = textIn(schema.title ?? name, i18n.language, room.app.defaultLocale);
  const press = (event: KeyboardEvent) => {
    if (carry.press(`field:${name}`, event)) return;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      carry.land(`field:${name}`);
      canvas.move(name, event.key === "ArrowUp" ? -1 : 1);
    }
    if (event.key === "Delete" || event.key === "Backspace") canvas.remove(name);
  };
  const rules = (["x-visibleWhen", "x-requiredWhen", "x-readOnlyWhen"] as const).filter(
    (keyword) => schema[keyword] !== undefined,
  );
  const classes = [
    "canvas-field",
    wideKinds.has(kind) && "field-wide",
    selected && "canvas-selected",
    (isDragging || isCarried) && "canvas-held",
    isDropTarget && "canvas-before",
  ];
  return (
    <div ref={ref} className={classes.filter(Boolean).join(" ")}>
      {/* The heads of a table's columns can be pressed. */}
      <div inert={kind !== "table"}>
        <FormRoomProvider value={room}>
          <FormField name={name} />
        </FormRoomProvider>
      </div>
      {rules.length > 0 && (
        <ul className="canvas-rules">
          {rules.map((keyword) => (
            <li key={keyword}>{t(keyword)}</li>
          ))}
        </ul>
      )}
      <button
        ref={dragRef}
        type="button"
        className="canvas-pick"
        aria-pressed={selected}
        aria-label={t("pickField", { title })}
        title={t("fieldKeys")}
        data-pick={name}
        onClick={() => canvas.select(["forms", canvas.form, "schema", "properties", name])}
        onKeyDown={press}
        {...listeners}
      />
    </div>
  );
});
