const times = process.env["COMPLETE"] === "yes" ? 5 : 1;

/** So many random cases each time, others in each run of the tests; five times as many with `--mode complete`. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: usual * times };
}
