/** Keywords whose texts are formulas. */
export const formulaKeywords: ReadonlySet<string> = new Set(["x-formula", "formula", "recordTitle"]);
