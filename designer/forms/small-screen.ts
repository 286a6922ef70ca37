/** Where palette, canvas and properties have no room beside each other, as in the style sheet. */
export const smallScreen = "(max-width: 1023px)";
