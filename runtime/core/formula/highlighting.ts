import { styleTags, tags } from "@lezer/highlight";

/** Which part of a formula is shown how, for editors. */
export const highlighting = styleTags({
  Number: tags.number,
  Text: tags.string,
  Boolean: tags.bool,
  Name: tags.variableName,
  "Path/Name": tags.propertyName,
  FunctionName: tags.function(tags.variableName),
  "Power Times Divide Plus Minus": tags.arithmeticOperator,
  Join: tags.operator,
  Compare: tags.compareOperator,
  Dot: tags.derefOperator,
  "( )": tags.paren,
  ",": tags.separator,
});
