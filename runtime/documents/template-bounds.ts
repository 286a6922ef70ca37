/** How much there may be to a template: held before it is parsed, since parsing is what costs. */
export const templateBounds = {
  characters: 200_000,
  /** Double braces, whatever stands in them. */
  tags: 2_000,
  /** Characters of one tag, its braces included. */
  tag: 1_000,
  /** Blocks in each other; each `else if` is one more. */
  depth: 32,
  /** Double braces in all templates of an app. */
  tagsInAll: 20_000,
  /** Problems told of one template, and of all templates of an app. */
  problems: 100,
  problemsInAll: 1_000,
} as const;
