/** The room where forms are shaped. */
export const forms = {
  forms: "Forms",
  formTitle: "Title of the form",
  choose: "Choose a form on the left, or add one.",
  addForm: "Add a form",
  newForm: "New form",
  moveUp: "Move up",
  moveDown: "Move down",
  remove: "Remove",
  removeForm: "Remove the form “{{title}}”?",
  removeFormLead:
    "It goes away with the next version that you publish; until then you can undo it. Publishing tells what becomes of its records.",
};
