import { findings } from "../../runtime/core/insight/findings.ts";
import { reviewApp } from "../../runtime/core/review/review-app.ts";

// Every problem of a document, and of a sound one what is odd about it, off the page's own thread. Patterns of fields are left to the server's engine.
addEventListener("message", ({ data }: MessageEvent<{ readonly id: number; readonly document: unknown }>) => {
  const { app, problems } = reviewApp(data.document, 0, { matches: () => true });
  postMessage({ id: data.id, problems, findings: app === null ? [] : findings(app) });
});
