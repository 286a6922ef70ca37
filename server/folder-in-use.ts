/** Another process works with this data folder: two would not know of each other's changes. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(`another process works with ${folder}`);
    this.name = "FolderInUse";
  }
}
