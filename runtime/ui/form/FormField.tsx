import { memo } from "react";
import { type Text, textIn } from "../../core/definition/text.ts";
import type { Json } from "../../core/json.ts";
import { useFieldSnapshot, useFormRoom } from "./form-context.ts";
import { CellProblems } from "./CellProblems.tsx";
import { FieldHelp } from "./FieldHelp.tsx";
import { wideKinds } from "./wide-kinds.ts";
import { useWords } from "../i18n/use-words.ts";

/** Kinds of several inputs: a label names one. */
const groups = new Set(["table", "files", "image", "signature", "address"]);

/** One field of a form: label, widget, help and what is wrong. Renders again only when its own snapshot changes. */
export const FormField = memo(function FormField({ name }: { name: string }) {
  const { app, form, model, idPrefix, widgetOf } = useFormRoom();
  const { language } = useWords();
  const { value, state, messages, cells, wanted } = useFieldSnapshot(name);
  const field = form.fields.get(name);
  if (field === undefined || !state.visible || state.access === "hidden") return null;
  const Widget = widgetOf(field.kind.name);
  const id = `${idPrefix}-${name}`;
  const words = (text: Text | undefined) => textIn(text, language, app.defaultLocale);
  const help = words(field.schema.description);
  const more = words(field.schema["x-help"]);
  const invalid = messages.length + cells.length > 0;
  const notes = [help !== "" && `${id}-help`, invalid && `${id}-problems`].filter(Boolean).join(" ");
  const isGroup = groups.has(field.kind.name);
  const label = words(field.title);
  const classes = [
    "field",
    wideKinds.has(field.kind.name) && "field-wide",
    invalid && "field-invalid",
    wanted && "field-wanted",
  ];
  return (
    <div className={classes.filter(Boolean).join(" ")} data-field={name}>
      {isGroup ? (
        <span className="field-label" id={`${id}-label`}>
          {label}
          {state.required && <Required />}
        </span>
      ) : (
        <label className="field-label" htmlFor={id} id={`${id}-label`}>
          {label}
          {state.required && <Required />}
        </label>
      )}
      {more !== "" && <FieldHelp id={id} label={label} text={more} />}
      <Widget
        field={field}
        id={id}
        label={label}
        value={value}
        onChange={(next: Json | null) => model.set(name, next)}
        readOnly={field.readOnly || state.access === "read"}
        required={state.required}
        invalid={invalid}
        describedBy={notes === "" ? undefined : notes}
      />
      {help !== "" && (
        <div className="field-help" id={`${id}-help`}>
          {help}
        </div>
      )}
      {invalid && (
        <div className="field-problems" id={`${id}-problems`} role="alert">
          {messages.map((message) => (
            <div key={message}>{message}</div>
          ))}
          {cells.length > 0 && <CellProblems field={field} value={value} cells={cells} />}
        </div>
      )}
    </div>
  );
});

function Required() {
  return (
    <span className="field-required" aria-hidden="true">
      *
    </span>
  );
}
