/** What a role may be allowed to do with the records of a form, in the order in which it is shown. */
export const accessRights = [
  "read",
  "create",
  "update",
  "delete",
  "assign",
  "import",
  "export",
  "overrideGates",
] as const;
