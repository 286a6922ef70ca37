/** How many options the language lets a list have. */
export const mostOptions = 500;
