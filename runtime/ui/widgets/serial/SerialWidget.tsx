import { ReadValue } from "../ReadValue.tsx";
import type { Widget } from "../widget.ts";

/** Shown only. */
export const SerialWidget: Widget = ReadValue;
