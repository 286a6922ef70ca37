import { isObject } from "../../runtime/core/definition/is-object.ts";
import { findings } from "../../runtime/core/insight/findings.ts";
import { reviewApp } from "../../runtime/core/review/review-app.ts";

// Every problem of a document, and of a sound one what is odd about it, off the page's own thread. Patterns of fields are left to the server's engine.
addEventListener("message", ({ data }: MessageEvent<{ readonly id: number; readonly document: unknown }>) => {
  // Reported, what fails to load is the page's to tell; a rejection would stay in here.
  review(data.document).then((found) => postMessage({ id: data.id, ...found }), reportError);
});

async function review(document: unknown) {
  const furtherChecks = hasTemplates(document) ? [await checkOfTemplates()] : [];
  const { app, problems } = reviewApp(document, 0, { matches: () => true, furtherChecks });
  return { problems, findings: app === null ? [] : findings(app) };
}

function hasTemplates(document: unknown): boolean {
  const documents = isObject(document) ? document["documents"] : undefined;
  return Array.isArray(documents) && documents.length > 0;
}

/** What reads templates loads with the first of them: most apps have none. */
async function checkOfTemplates() {
  return (await import("../../runtime/documents/check-documents.ts")).checkDocuments;
}
