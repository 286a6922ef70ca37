export const move = {
  title: "Move to “{{stage}}”",
  missing: "Still missing",
  met: "Settled: ",
  comment: "Comment",
  commentRequired: "Please say why.",
  submit: "Move to “{{stage}}”",
  submitApproval: "Ask for approval",
  needsApproval: "This move needs an approval. Until it is decided the record is locked.",
  stale:
    "Somebody changed this record meanwhile. It was loaded again: look at it once more, what you typed is kept.",
  override: "Move all the same",
  overrideReason: "Reason for skipping the gate",
  overrideHelp: "The reason stays in the history and is reported.",
  separator: ", ",
  addOther: "Add {{form}}",
  showOthers: "Show them",
  fillIn: "Fill in",
};
