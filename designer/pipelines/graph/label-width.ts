const most = 150;
const wide = (sign: string) => (sign.codePointAt(0) ?? 0) > 0x2e7f;

/**
 * About how wide a label is drawn, in pixels: its text, where Chinese characters are twice as wide as Latin ones, and
 * the tag and the mark beside it. A long text is cut, what stands beside it is not.
 */
export function labelWidth(
  text: string,
  beside: { readonly tag?: string; readonly mark?: boolean } = {},
): number {
  const { tag = "", mark = false } = beside;
  const extra = (tag === "" ? 0 : signs(tag, 11.5, 6.4) + 14) + (mark ? 18 : 0);
  return Math.min(most, signs(text, 12.5, 6.8) + extra) + 18;
}

function signs(text: string, full: number, half: number): number {
  return Array.from(text, (sign) => (wide(sign) ? full : half)).reduce((sum, width) => sum + width, 0);
}
