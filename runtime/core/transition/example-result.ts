import type { Json } from "../json.ts";

/** The outcome of one definition test; it passes where nothing was missed. */
export interface ExampleResult {
  readonly example: string;
  readonly passed: boolean;
  readonly misses: readonly {
    /** Where in `expect`, such as `/transitions/analyse`. */
    readonly pointer: string;
    readonly expected: Json;
    readonly actual: Json;
  }[];
}
