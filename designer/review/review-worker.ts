import { isObject } from "../../runtime/core/definition/is-object.ts";
import { reviewOf } from "./review-of.ts";

// Off the page's own thread: a large draft takes a while.
addEventListener("message", ({ data }: MessageEvent<{ readonly id: number; readonly document: unknown }>) => {
  // Reported, what fails to load is the page's to tell; a rejection would stay in here.
  review(data.document).then((found) => postMessage({ id: data.id, ...found }), reportError);
});

async function review(document: unknown) {
  return reviewOf(document, hasTemplates(document) ? [await checkOfTemplates()] : []);
}

function hasTemplates(document: unknown): boolean {
  const documents = isObject(document) ? document["documents"] : undefined;
  return Array.isArray(documents) && documents.length > 0;
}

/** What reads templates loads with the first of them: most apps have none. */
async function checkOfTemplates() {
  return (await import("../../runtime/documents/check-documents.ts")).checkDocuments;
}
