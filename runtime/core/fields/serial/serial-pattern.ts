/** The parts of a serial's pattern that are filled in: parts of the date, and the zeros of the number. */
export const serialToken = /\{(yyyy|yy|mm|dd|0{1,12})\}/g;

/** Whether a pattern has exactly one number, and beside it only parts of the date and plain text. */
export function isSerialPattern(pattern: string): boolean {
  const numbers = [...pattern.matchAll(serialToken)].filter(([, inner]) => inner?.startsWith("0"));
  return numbers.length === 1 && !/[{}]/.test(pattern.replaceAll(serialToken, ""));
}
