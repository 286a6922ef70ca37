import { NumberInput } from "../NumberInput.tsx";
import type { WidgetProps } from "../widget.ts";

export const IntegerWidget = (props: WidgetProps) => <NumberInput {...props} decimals={0} />;
