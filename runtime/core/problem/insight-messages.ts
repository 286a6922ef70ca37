import type { JsonObject } from "../json.ts";
import { filledText } from "./filled-text.ts";
import type { Message, MessageLocale, Messages } from "./message.ts";

/** A template whose numbers are grouped as a language groups them: 6,711. */
const grouped =
  (template: string, language: MessageLocale): Message =>
  (params) => {
    const said: JsonObject = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === "number" ? value.toLocaleString(language) : value,
      ]),
    );
    return begun(filledText(template, said, language));
  };

/** A sentence may begin with what it speaks of, which is no name where it is the scorecard itself. */
const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What closed records say of a criterion or a whole scorecard; `high` and `low` are whole percents. */
export const insightMessages = {
  "insight-hindsight": {
    en: grouped(
      "{criterion} judges by {fields}, which depends on how the deal ended: closed deals cannot say whether it helps. Judge by what is known while a deal is open.",
      "en",
    ),
    "zh-CN": grouped(
      "{criterion}依据{fields}评分，而它取决于商机的结局：已结束的商机无法说明它是否有效。请改用商机进行中就已知的内容。",
      "zh-CN",
    ),
  },
  "insight-filled-late": {
    en: grouped(
      "{criterion} judges by {fields}, which is filled in only when a deal ends: closed deals cannot say whether it helps. Judge by something known earlier, or ask for it in an open stage.",
      "en",
    ),
    "zh-CN": grouped(
      "{criterion}依据{fields}评分，而它在商机结束时才填写：已结束的商机无法说明它是否有效。请改用更早就已知的内容，或在进行中的阶段要求填写它。",
      "zh-CN",
    ),
  },
  "insight-too-few": {
    en: grouped("Too few closed deals to say anything about {criterion}: {won} won, {lost} lost.", "en"),
    "zh-CN": grouped("已结束的商机太少，无法评价{criterion}：赢单 {won} 个，输单 {lost} 个。", "zh-CN"),
  },
  "insight-same-points": {
    en: grouped(
      "{criterion} gives all {count} closed deals the same points, so it tells nothing apart.",
      "en",
    ),
    "zh-CN": grouped("{criterion}给全部 {count} 个已结束的商机打了相同的分，因此没有区分作用。", "zh-CN"),
  },
  "insight-tells-nothing": {
    en: grouped(
      "{criterion} does not tell won from lost deals: {high}% are won with high points, {low}% with low.",
      "en",
    ),
    "zh-CN": grouped("{criterion}不能区分赢单与输单：高分商机赢单率 {high}%，低分商机 {low}%。", "zh-CN"),
  },
  "insight-wrong-way": {
    en: grouped("{criterion} points the wrong way: {high}% are won with high points, {low}% with low.", "en"),
    "zh-CN": grouped("{criterion}的方向相反：高分商机赢单率 {high}%，低分商机 {low}%。", "zh-CN"),
  },
  "insight-tells-somewhat": {
    en: grouped(
      "{criterion} tells won from lost deals to some degree: {high}% are won with high points, {low}% with low.",
      "en",
    ),
    "zh-CN": grouped(
      "{criterion}在一定程度上能区分赢单与输单：高分商机赢单率 {high}%，低分商机 {low}%。",
      "zh-CN",
    ),
  },
  "insight-tells-clearly": {
    en: grouped(
      "{criterion} clearly tells won from lost deals: {high}% are won with high points, {low}% with low.",
      "en",
    ),
    "zh-CN": grouped("{criterion}能明显区分赢单与输单：高分商机赢单率 {high}%，低分商机 {low}%。", "zh-CN"),
  },
} as const satisfies Messages;

/** The codes of what closed records say. */
export type InsightCode = keyof typeof insightMessages;
