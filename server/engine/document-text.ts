/** A definition as the text that is stored of it. */
export function documentText(document: object): string {
  return JSON.stringify(document);
}
