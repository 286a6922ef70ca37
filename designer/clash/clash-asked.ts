import { createTold } from "../draft/told.ts";

/** How often somebody has asked to see what clashes: the panel unfolds and takes the focus each time. */
export const clashAsked = createTold(0);
