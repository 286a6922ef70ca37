import type { Saving } from "../draft/draft-state.ts";

/** The draft could not be brought to the server first, so that there is nothing to check there. */
export class DraftNotSaved extends Error {
  readonly saving: Saving;

  constructor(saving: Saving) {
    super(`the draft is ${saving.state}`);
    this.name = "DraftNotSaved";
    this.saving = saving;
  }
}
