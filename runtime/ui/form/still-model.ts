import type { FieldSnapshot, FormModel } from "./form-model.ts";

const snapshot: FieldSnapshot = {
  value: undefined,
  state: { visible: true, required: false, access: "edit", offered: null },
  messages: [],
  cells: [],
  wanted: false,
};

/** A form of no record, for widgets that stand alone: every option is offered and nothing is kept. */
export const stillModel: FormModel = {
  field: () => snapshot,
  data: () => ({}),
  patch: () => ({}),
  set: () => undefined,
  setMany: () => undefined,
  showProblems: () => undefined,
  showWanted: () => undefined,
  learn: () => undefined,
  flush: () => undefined,
  onFlush: () => () => undefined,
  subscribe: () => () => undefined,
};
