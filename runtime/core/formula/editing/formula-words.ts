/** How fields are called where a formula is edited. */
export interface FormulaWords {
  readonly locale: string;
  /** The title of a field of the form, or of one behind a reference or in a table; undefined where it has none. */
  title(name: string, owner?: string): string | undefined;
}
