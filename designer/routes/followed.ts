import { createTold } from "../draft/told.ts";

/** How many links of the designer were followed: one to what is selected already shows it once more. */
export const followed = createTold(0);
