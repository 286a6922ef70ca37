/**
 * Text that a spreadsheet would run gets an apostrophe before it, which an import takes away again. In Chinese and
 * Japanese settings, spreadsheets take full-width signs for the plain ones.
 */
export function neutralised(text: string): string {
  return /^['=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** The text that was neutralised; anything else as it is. */
export function asWritten(text: string): string {
  return /^'['=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text;
}
