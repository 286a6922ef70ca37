/**
 * The header in which a page says whose it is, by the id of their account. Browsers share one cookie between all tabs,
 * so that somebody else may have signed in since; what a page asks for is then nobody's.
 */
export const pageUserHeader = "X-Page-User";
