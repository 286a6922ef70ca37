/** A JSON value as the files of an app hold it: indented by two spaces, with a line feed at the end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
