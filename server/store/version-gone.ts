/** A change was decided by a version that is not the current one any more: nothing was written. */
export class VersionGone extends Error {
  constructor(app: string, version: number) {
    super(`version ${String(version)} of ${app} is not current any more`);
    this.name = "VersionGone";
  }
}
