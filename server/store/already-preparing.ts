/** Another process prepares a version of the app: nothing was done. */
export class AlreadyPreparing extends Error {
  constructor(app: string) {
    super(`another process prepares a version of ${app}`);
    this.name = "AlreadyPreparing";
  }
}
