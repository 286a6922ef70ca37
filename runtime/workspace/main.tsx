import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { HttpProblem } from "../ui/http/http-problem.ts";
import { preferredLocale } from "../ui/i18n/locale.ts";
import { startI18n } from "../ui/i18n/start-i18n.ts";
import { ThemeProvider } from "../ui/theme/ThemeProvider.tsx";
import "../ui/theme/base.css";
import "./board/board.css";
import "./list/list.css";
import "../ui/records/records.css";
import "./record/record.css";
import "./shell/shell.css";
import "./tokens/tokens.css";
import { queryClient } from "../ui/http/query-client.ts";
import { router } from "./router.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root");

await startI18n(preferredLocale(localStorage, navigator.languages));
createRoot(root, {
  onCaughtError: (error) => {
    // A refusal is told by the page that stands in for what could not be shown.
    if (!(error instanceof HttpProblem)) reportError(error);
  },
}).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ThemeProvider>
        <RouterProvider router={router} />
      </ThemeProvider>
    </QueryClientProvider>
  </StrictMode>,
);
