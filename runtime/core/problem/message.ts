import type { JsonObject } from "../json.ts";

/** The languages in which problems are explained. */
export type MessageLocale = "en" | "zh-CN";

/** Words in which `{name}` stands for a parameter, or a function of the parameters where that does not suffice. */
export type Message = string | ((params: JsonObject) => string);

/** Messages by code, each in every language: a missing one fails type-check. */
export type Messages = { readonly [code: string]: Readonly<Record<MessageLocale, Message>> };
