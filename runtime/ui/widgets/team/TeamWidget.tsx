import { ReadValue } from "../ReadValue.tsx";
import type { Widget } from "../widget.ts";

/** Shown only: teams cannot be chosen before there are any. */
export const TeamWidget: Widget = ReadValue;
