import type { EngineContext } from "../engine-context.ts";

/** The part of a context that reading a record takes. */
export type FactsContext = Pick<EngineContext, "app" | "form" | "now" | "surroundings">;
