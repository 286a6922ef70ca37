import type { JsonObject } from "../json.ts";
import type { MessageLocale } from "./message.ts";

/** The sentence that offers the parameter `suggestion`, with what sets it apart; "" where there is none. */
export function didYouMean({ suggestion }: JsonObject, locale: MessageLocale): string {
  if (typeof suggestion !== "string") return "";
  return locale === "en" ? ` Did you mean ${suggestion}?` : `您是否想写 ${suggestion}？`;
}
