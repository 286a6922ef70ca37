/** The folders of an app's folder, one for each kind of part that has files of its own. */
export const appFolders = ["automations", "dashboards", "demo", "documents", "examples", "forms"] as const;

/** What a file of an app is: the folder in which it stands, and the name of what it holds. */
export interface FilePlace {
  readonly folder: (typeof appFolders)[number];
  readonly name: string;
}

const pattern = /^([a-z]+)\/([a-z][a-z0-9-]{0,62})\.(json|hbs)$/;

/** The place of a path below an app's folder; null for app.json itself and for whatever has no place in an app. */
export function filePlace(path: string): FilePlace | null {
  const [, found, name = "", ending] = pattern.exec(path) ?? [];
  const folder = appFolders.find((one) => one === found);
  if (folder === undefined || (ending === "hbs") !== (folder === "documents")) return null;
  return { folder, name };
}
