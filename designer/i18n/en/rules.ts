/** Lists of named rules: checks, entry rules, guards. */
export const rules = {
  checks: "Checks",
  checksLead: "What must hold of every record of the form; whoever saves one that breaks a check is told.",
  when: "This must hold",
  message: "What to say when it does not hold",
  messagePlaceholder: "Say what is wrong and how to mend it",
  fields: "Shown at",
  fieldsPlaceholder: "the fields that it is about",
  add_check: "Add a check",
  add_entry: "Add an entry rule",
  add_guard: "Add a guard",
  remove: "Remove",
  rule: "Rule {{number}}",
  defaultMessage: "It must hold that {{sentence}}.",
};
