import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "../runtime/ui/http/query-client.ts";
import { preferredLocale } from "../runtime/ui/i18n/locale.ts";
import { startI18n } from "../runtime/ui/i18n/start-i18n.ts";
import { ThemeProvider } from "../runtime/ui/theme/ThemeProvider.tsx";
import "../runtime/ui/theme/base.css";
import { designerTexts } from "./i18n/designer-texts.ts";
import { router } from "./routes/router.tsx";
import "./shell/designer.css";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root");

await startI18n(preferredLocale(localStorage, navigator.languages), designerTexts);
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ThemeProvider>
        {/* The pages of reps are the ones whose addresses are typed; these are behind `DesignLink` and `usePlace`. */}
        <RouterProvider router={router as never} />
      </ThemeProvider>
    </QueryClientProvider>
  </StrictMode>,
);
