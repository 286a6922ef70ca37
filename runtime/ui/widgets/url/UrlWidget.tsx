import { TextInput } from "../TextInput.tsx";
import type { WidgetProps } from "../widget.ts";

export const UrlWidget = (props: WidgetProps) => <TextInput {...props} type="url" />;
