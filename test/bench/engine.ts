import type { Bench } from "./bench.ts";
import { importBuilt } from "./built-program.ts";

/**
 * What the engine takes for what a move asks of it, beside the same said in ifs by hand, and for compiling an app: the
 * shipped one, and one of 200 fields, 20 transitions and 50 rules. The size is how often a round decides.
 */
export const engine: Bench = {
  size: 20_000,
  async run(tell, size) {
    const { measureEngine } = await importBuilt<typeof import("./engine-program.ts")>("engine-program.ts");
    measureEngine(tell, size);
  },
};
