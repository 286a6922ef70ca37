import type { Command } from "./command.ts";
import { plan } from "./plan.ts";
import { pull } from "./pull.ts";
import { push } from "./push.ts";

/** The commands by their names. */
export const commands: { readonly [name in "pull" | "plan" | "push"]: Command } = { pull, plan, push };
