import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import type { Locale } from "./locale.ts";

/** Tells the page and the calendars of pickers which language is shown. */
export function showLocale(locale: Locale): void {
  document.documentElement.lang = locale;
  dayjs.locale(locale.toLowerCase());
}
