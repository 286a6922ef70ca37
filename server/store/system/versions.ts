import type { Models } from "./models.ts";
import { firstRow, rows } from "./rows.ts";

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

/** The published versions of apps. */
export function versions({ version }: Models): VersionWrites {
  return {
    get: (app, number) => firstRow(version, { where: { app, version: number } }),
    list: (app) =>
      rows(version, {
        where: { app },
        attributes: ["app", "version", "author", "note", "createdAt"],
        order: [["version", "DESC"]],
      }),
    create: async (published) => void (await version.create({ ...published })),
  };
}
