/** The kinds of days and moments, which come before and after each other. */
export const momentKinds: readonly string[] = ["date", "date-time"];
