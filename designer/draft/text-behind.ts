import { type Text, textIn } from "../../runtime/core/definition/text.ts";

/** A text with another one behind it, in each language that it has: “A rep may move it · Qualify”. */
export function textBehind(text: Text, behind: Text, defaultLocale = "en"): Text {
  const said = (own: string, locale: string) => `${own} · ${textIn(behind, locale, defaultLocale)}`;
  if (typeof text === "string") return said(text, defaultLocale);
  return Object.fromEntries(Object.entries(text).map(([locale, own]) => [locale, said(own, locale)]));
}
