/** Where a measurement of an app's draft is told of. */
export const impactPath = (app: string, job: string): string =>
  `/apps/${encodeURIComponent(app)}/draft/impact/${encodeURIComponent(job)}`;
