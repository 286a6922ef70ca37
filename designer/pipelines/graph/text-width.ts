const most = 150;

/** About how wide a label's text is drawn, in pixels: Chinese characters are twice as wide as Latin ones. */
export function textWidth(text: string): number {
  const widths = Array.from(text, (sign) => ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 12.5 : 6.8));
  return (
    Math.min(
      most,
      widths.reduce((sum, width) => sum + width, 0),
    ) + 18
  );
}
