import { NumberInput } from "../NumberInput.tsx";
import type { WidgetProps } from "../widget.ts";

export const NumberWidget = (props: WidgetProps) => <NumberInput {...props} />;
