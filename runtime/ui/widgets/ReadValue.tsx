import { useFormRoom } from "../form/form-context.ts";
import { FieldValue } from "../display/FieldValue.tsx";
import type { WidgetProps } from "./widget.ts";

/** A value that cannot be changed here, in words. */
export function ReadValue({ field, id, value }: WidgetProps) {
  const { app, services } = useFormRoom();
  return (
    <output id={id} className="read-value">
      <FieldValue app={app} field={field} value={value} title={services.title} />
    </output>
  );
}
