const chineseEnd = /[\p{Script=Han}]$/u;
const chineseStart = /^[\p{Script=Han}]/u;
const latinEnd = /[A-Za-z0-9%]$/;
const latinStart = /^[A-Za-z0-9¥$€-]/;

/** `text` as it is set after `before`: one space between Chinese and Latin letters or digits. */
export function spaced(before: string, text: string): string {
  if (before.endsWith("）") || before.endsWith("（")) return text.trimStart();
  const meets =
    (chineseEnd.test(before) && latinStart.test(text)) || (latinEnd.test(before) && chineseStart.test(text));
  return meets ? ` ${text}` : text;
}
