// Who may import whom. Each rule says its reason, and has a folder of its name in `fixtures/` in which it fires.

const owner = (name, packages, home, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: "^(runtime|server|designer)/", pathNot: home },
  to: { path: `(^|node_modules/)(${packages})(/|$)` },
});

const forbid = (name, from, to, comment, extra = {}) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: to },
  ...extra,
});

/** The rooms of the core: each runs what stands in the lines above its own, and nothing below or beside it. */
const coreOrder = [
  ["definition", "problem"],
  ["fields"],
  ["formula"],
  ["condition", "cells"],
  ["check", "guess"],
  ["compile"],
  ["derive"],
  ["score", "validate"],
  ["transition"],
  ["diff", "insight", "review"],
];

// What stands together may not lean on each other either, but for definitions and the problems in them.
const coreRules = coreOrder
  .flatMap((rooms, line) =>
    rooms.map((room) => {
      const beside = line === 0 ? [] : rooms.filter((other) => other !== room);
      const barred = [...beside, ...coreOrder.slice(line + 1).flat()];
      const to = `^runtime/core/(${barred.join("|")})/`;
      return forbid(
        `core-order-${room}`,
        `^runtime/core/${room}/`,
        to,
        "definition ← fields ← formula ← condition ← compile ← derive ← the rest: what is run never points back.",
        { to: { path: to, dependencyTypesNot: ["type-only"] } },
      );
    }),
  )
  .filter(({ to }) => to.path !== "^runtime/core/()/");

module.exports = {
  forbidden: [
    ...coreRules,
    {
      name: "no-circles",
      comment: "Files that need each other cannot be read one after the other: pass the lookup instead.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    forbid(
      "nothing-imports-the-edges",
      "^runtime/(core|contract|ui)/",
      "^(server|designer|runtime/workspace)/",
      "The server, the designer and the workspace are edges: they use the rest and are used by nothing.",
    ),
    forbid(
      "workspace-stays-apart",
      "^runtime/workspace/",
      "^(server|designer)/",
      "Reps load nothing of the designer or the server.",
    ),
    forbid(
      "designer-stays-apart",
      "^designer/",
      "^(server|runtime/workspace)/",
      "Admins' pages stand beside the reps', on the same ui and core.",
    ),
    forbid(
      "server-knows-no-browser",
      "^server/",
      "^(designer|runtime/(ui|workspace))/",
      "The server interprets definitions through the core; what it sends is the contract.",
    ),
    {
      name: "core-is-pure",
      comment:
        "The engine runs the same in Node and in the browser: no I/O, no React, only its named libraries.",
      severity: "error",
      from: { path: "^runtime/core/", pathNot: "/generate-[a-z]+\\.ts$" },
      to: {
        pathNot:
          "^runtime/core/|(^|node_modules/)(ajv|ajv-formats|@lezer|big\\.js|@types/big\\.js|temporal-polyfill|temporal-spec)(/|$)",
      },
    },
    {
      name: "ajv-only-where-shapes-are-parsed",
      comment: "Ajv compiles with `new Function`: what reps load must not reach it.",
      severity: "error",
      from: { path: "^runtime/core/", pathNot: "^runtime/core/definition/" },
      to: { path: "(^|node_modules/)ajv" },
    },
    forbid(
      "definition-comes-first",
      "^runtime/core/definition/",
      "^runtime/core/(check|compile|review|validate|score|transition|diff|automate)/",
      "definition ← fields ← condition, formula ← compile ← the rest.",
    ),
    forbid(
      "fields-before-compile",
      "^runtime/core/(fields|condition|formula|cells)/",
      "^runtime/core/(check|compile|review|validate|score|transition|diff|automate)/",
      "definition ← fields ← condition, formula ← compile ← the rest.",
    ),
    forbid(
      "tables-know-the-core-alone",
      "^runtime/(tables|packages)/",
      "^(server|designer|runtime/(contract|ui|workspace))/",
      "Reading a file is the same in the browser, which guesses, and on the server, which imports.",
    ),
    forbid(
      "http-goes-through-commands",
      "^server/http/",
      "^server/(store|events|automation)/",
      "Routes authenticate, validate, authorise, call one command and present; they never touch the store.",
      { to: { path: "^server/(store|events|automation)/", dependencyTypesNot: ["type-only"] } },
    ),
    forbid(
      "cli-speaks-http",
      "^server/cli/(?!installation/)",
      "^server/(?!cli/)",
      "The command line is a client like any other: it knows the contract and the language, and asks the server.",
    ),
    forbid(
      "cli-operates-an-installation",
      "^server/cli/installation/",
      "^server/(?!cli/|operations/|config\\.ts$|product-version\\.ts$)",
      "What is done to an installation stands in server/operations; the command line asks for it, and says what came of it.",
    ),
    forbid(
      "operations-stand-apart",
      "^server/operations/",
      "^server/(http|commands|queries|policies|presenters|events|automation|workers|cli)/",
      "Backups and checks are made beside a server that may run, or cannot: they read the store, and change no record.",
    ),
    forbid(
      "commands-know-no-http",
      "^server/commands/",
      "^server/(http|presenters|queries|automation)/",
      "A use case serves every door alike.",
    ),
    forbid(
      "queries-know-no-http",
      "^server/queries/",
      "^server/(http|commands|presenters|events|automation)/",
      "Reads that no command needs.",
    ),
    forbid(
      "store-is-the-bottom",
      "^server/(store|events)/",
      "^server/(http|commands|queries|policies|presenters|automation)/",
      "The store and the event log know nothing of who uses them.",
    ),
    forbid(
      "workers-stand-apart",
      "^server/workers/",
      "^server/(http|commands|queries|policies|presenters|events|automation)/",
      "A thread has the engine and a reader of the store: it changes nothing.",
    ),
    forbid(
      "documents-know-the-core-alone",
      "^runtime/documents/",
      "^(server|designer|runtime/(contract|ui|workspace|tables|packages))/",
      "Templates are hostile: they are read, and filled in, with what is handed to them and nothing else.",
    ),
    forbid(
      "one-door-for-definitions",
      "^server/(?!workers/jobs/check-document\\.ts$)",
      "^server/engine/accept-document\\.ts$",
      "What somebody sent is checked in a thread of its own, and by every check, whichever way it came: acceptUpload.",
    ),
    forbid(
      "metrics-are-told",
      "^server/metrics/",
      "^server/(http|commands|queries|policies|presenters|events|automation|workers|cli|operations)/",
      "What is measured is told to the metrics, or read by what they are handed; they reach for nothing.",
      {
        to: {
          path: "^server/(http|commands|queries|policies|presenters|events|automation|workers|cli|operations)/",
          dependencyTypesNot: ["type-only"],
        },
      },
    ),
    forbid(
      "policies-are-pure",
      "^server/policies/",
      "^server/(http|commands|queries|store|events|presenters|automation)/",
      "Policies are pure functions.",
      {
        to: {
          path: "^server/(http|commands|queries|store|events|presenters|automation)/",
          dependencyTypesNot: ["type-only"],
        },
      },
    ),
    owner(
      "sequelize-in-the-store",
      "sequelize|sqlite3|umzug|pg",
      "^server/store/",
      "One owner for the database.",
    ),
    owner("express-in-http", "express|helmet|compression|busboy", "^server/http/", "One owner for HTTP."),
    owner(
      "files-in-tables",
      "papaparse|read-excel-file",
      "^runtime/tables/",
      "One owner for reading tables.",
    ),
    owner("rjsf-in-ui", "@rjsf", "^runtime/ui/", "One owner for the form library."),
    owner("codemirror-in-code", "@codemirror", "^designer/code/", "One owner for the editor of code."),
    owner(
      "handlebars-in-documents",
      "handlebars",
      "^runtime/documents/",
      "One owner for templates of documents.",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
