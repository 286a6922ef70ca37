/** Where formulas are written. */
export const formula = {
  placeholder: "For example: amount * _probability / 100",
  functions: "Functions",
  findFunction: "Find a function",
  noFunction: "No function is called or does that.",
  insert: "Write {{name}} at the cursor",
  mend: "Write “{{replacement}}”",
  blank: "blank",
};
