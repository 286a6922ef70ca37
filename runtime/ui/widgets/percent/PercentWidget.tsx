import { NumberInput } from "../NumberInput.tsx";
import type { WidgetProps } from "../widget.ts";

export const PercentWidget = (props: WidgetProps) => <NumberInput {...props} suffix="%" />;
