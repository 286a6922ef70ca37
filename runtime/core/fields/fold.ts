/** Text as it is searched and compared by people: case and width do not matter. Folded text folds into itself. */
export function foldText(text: string): string {
  // Small letters may compose where capital ones did not.
  return text.normalize("NFKC").toLowerCase().normalize("NFKC");
}
