/** Text as it is searched and compared by people: case and width do not matter. */
export function foldText(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
