/** The one draft of an app; `revision` counts its writes and is its ETag. */
export interface AppDraft {
  readonly app: string;
  readonly document: string;
  readonly revision: number;
  readonly updatedBy: string;
  readonly updatedAt: string;
}

export interface DraftReads {
  get(app: string): Promise<AppDraft | undefined>;
}

export interface DraftWrites extends DraftReads {
  /**
   * Writes the draft where its present revision is `expected` (null: where there is none). The new revision,
   * or null and nothing written.
   */
  put(draft: Omit<AppDraft, "revision">, expected: number | null): Promise<number | null>;
  remove(app: string): Promise<void>;
}
