/** A text that was typed in a file and is not in the draft. */
export interface KeptText {
  readonly text: string;
  /** The file as the draft had it when typing began; null where it had none. */
  readonly base: string | null;
}

/** Such texts by the path of their file. */
export type KeptTexts = ReadonlyMap<string, KeptText>;
