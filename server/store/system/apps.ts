import type { Text } from "../../../runtime/core/definition/text.ts";

/** An app as it stands in the list of apps; its definition lies in its versions. */
export interface App {
  readonly name: string;
  readonly title: Text;
  /** 0 until the first version is published. */
  readonly currentVersion: number;
  readonly installedTemplate: { readonly name: string; readonly version: string } | null;
  readonly createdAt: string;
  readonly createdBy: string;
}

export interface AppReads {
  byName(name: string): Promise<App | undefined>;
  /** Every app, by name. */
  list(): Promise<readonly App[]>;
}

export interface AppWrites extends AppReads {
  /** False, and nothing written, where the name is taken. */
  create(app: App): Promise<boolean>;
  update(
    name: string,
    change: Partial<Pick<App, "title" | "currentVersion" | "installedTemplate">>,
  ): Promise<void>;
  /** The app with its versions, draft, members, files, events and record tables. */
  remove(name: string): Promise<void>;
}
