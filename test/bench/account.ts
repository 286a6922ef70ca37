/** Who has set up what is measured, and signs in to it. */
export const account = { email: "ada@example.org", password: "correct horse battery" };
