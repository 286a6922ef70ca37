import { TextInput } from "../TextInput.tsx";
import type { WidgetProps } from "../widget.ts";

export const PhoneWidget = (props: WidgetProps) => <TextInput {...props} type="tel" />;
