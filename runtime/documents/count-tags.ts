/** How many double braces open in a text, those in comments and escaped ones too: never fewer than Handlebars reads. */
export function countTags(text: string): number {
  let count = 0;
  for (let at = text.indexOf("{{"); at !== -1; at = text.indexOf("{{", at + 2)) count += 1;
  return count;
}
