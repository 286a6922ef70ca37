import { useFormRoom } from "../form/form-context.ts";
import { FieldValue } from "../display/FieldValue.tsx";
import type { WidgetProps } from "./widget.ts";

/** A value that cannot be changed here, in words. */
export function ReadValue({ field, id, value, beside }: WidgetProps) {
  const { app, model, services } = useFormRoom();
  const currency = field.schema["x-currencyField"];
  const data =
    beside === undefined || currency === undefined ? model.data() : { [currency]: beside(currency) ?? null };
  return (
    <output id={id} className="read-value">
      <FieldValue app={app} field={field} value={value} title={services.title} data={data} />
    </output>
  );
}
