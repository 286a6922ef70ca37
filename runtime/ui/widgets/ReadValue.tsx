import { useFormRoom } from "../form/form-context.ts";
import { FieldValue } from "../display/FieldValue.tsx";
import type { WidgetProps } from "./widget.ts";

/** A value that cannot be changed here, in words. */
export function ReadValue({ field, id, value }: WidgetProps) {
  const { app, model, services } = useFormRoom();
  return (
    <output id={id} className="read-value">
      <FieldValue app={app} field={field} value={value} title={services.title} data={model.data()} />
    </output>
  );
}
