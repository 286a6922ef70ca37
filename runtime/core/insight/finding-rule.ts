import type { CompiledApp } from "../compile/compiled.ts";
import type { Budget } from "./contradiction/budget.ts";
import type { Finding } from "./finding.ts";

/** One sort of oddity: yields every place where it is found, within the budget. */
export type FindingRule = (app: CompiledApp, budget: Budget) => Iterable<Finding>;
