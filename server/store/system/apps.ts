import type { Text } from "../../../runtime/core/definition/text.ts";
import type { Models, Rows } from "./models.ts";
import { firstRow, rows, unlessTaken } from "./rows.ts";

/** An app as it stands in the list of apps; its definition lies in its versions. */
export interface App {
  readonly name: string;
  readonly title: Text;
  /** 0 until the first version is published. */
  readonly currentVersion: number;
  readonly installedTemplate: { readonly name: string; readonly version: string } | null;
  readonly createdAt: string;
  readonly createdBy: string;
  /** The revision of its draft; where there is none, one that no draft has had. It only ever grows. */
  readonly draftRevision: number;
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

/** The apps of this installation. `dropRecords` takes care of the tables that no model knows. */
export function apps(
  { app, file, record_draft }: Models,
  dropRecords: (app: string) => Promise<void>,
): AppWrites {
  return {
    async byName(name) {
      const row = await firstRow(app, { where: { name } });
      return row && toApp(row);
    },
    list: async () => (await rows(app, { order: ["name"] })).map(toApp),
    create: (added) => unlessTaken(() => app.create(toRow(added) as Rows["app"])),
    update: async (name, change) => void (await app.update(toRow(change), { where: { name } })),
    async remove(name) {
      await dropRecords(name);
      await file.destroy({ where: { app: name } });
      await record_draft.destroy({ where: { app: name } });
      // Versions, draft and members go with it.
      await app.destroy({ where: { name } });
    },
  };
}

function toApp({ title, installedTemplate, ...rest }: Rows["app"]): App {
  return {
    ...rest,
    title: JSON.parse(title) as Text,
    installedTemplate:
      installedTemplate === null ? null : (JSON.parse(installedTemplate) as App["installedTemplate"]),
  };
}

function toRow({ title, installedTemplate, ...rest }: Partial<App>): Partial<Rows["app"]> {
  return {
    ...rest,
    ...(title === undefined ? {} : { title: JSON.stringify(title) }),
    ...(installedTemplate === undefined
      ? {}
      : { installedTemplate: installedTemplate && JSON.stringify(installedTemplate) }),
  };
}
