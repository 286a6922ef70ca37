import { QueryClient } from "@tanstack/react-query";
import { HttpProblem } from "./http-problem.ts";

/** The browser's memory of what the server said. Refusals are final; lost connections are tried again, and a busy server. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // Always try: a lost connection is told at once rather than waited for in silence.
    mutations: { networkMode: "always" },
    queries: {
      networkMode: "always",
      staleTime: 15_000,
      retry: (failures, error) => failures < 3 && (!(error instanceof HttpProblem) || passes(error)),
    },
  },
});

/** What takes too long is no quicker a moment later, and keeps others waiting. */
function passes({ status, problems }: HttpProblem): boolean {
  return status === 0 || (status === 503 && problems.every(({ code }) => code !== "reading-too-long"));
}
