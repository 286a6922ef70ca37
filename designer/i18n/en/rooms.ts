/** The tabs of the designer. */
export const rooms = {
  forms: "Forms",
  pipelines: "Pipelines",
  scores: "Scoring",
  views: "Views",
  access: "Roles",
  tests: "Tests",
  json: "JSON",
  try: "Try as",
  publish: "Publish",
  versions: "Versions",
  settings: "App",
};
