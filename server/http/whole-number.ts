/** The whole number, zero or more, that decimal digits say; undefined for any other way of writing one. */
export function wholeNumber(digits: string): number | undefined {
  return /^(?:0|[1-9][0-9]{0,14})$/.test(digits) ? Number(digits) : undefined;
}
