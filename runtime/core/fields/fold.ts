/** Accents on letters whose readers leave them out when they are in a hurry; elsewhere marks make another letter. */
const accents = /([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu;
const ascii = /^[\0-\x7f]*$/;

/**
 * Text as it is searched and compared by people: case, width and the accents of Latin and Greek letters do not matter.
 * Folded text folds into itself.
 */
export function foldText(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").toLowerCase().replace(accents, "$1").normalize("NFKC");
}
