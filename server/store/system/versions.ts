/** A published version; it never changes. `document` is the canonical JSON text of the app. */
export interface AppVersion {
  readonly app: string;
  readonly version: number;
  readonly document: string;
  readonly author: string;
  readonly note: string | null;
  readonly createdAt: string;
}

export interface VersionReads {
  get(app: string, version: number): Promise<AppVersion | undefined>;
  /** Newest first, without the documents. */
  list(app: string): Promise<readonly Omit<AppVersion, "document">[]>;
}

export interface VersionWrites extends VersionReads {
  create(version: AppVersion): Promise<void>;
}
