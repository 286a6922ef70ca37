/** A restore into this data folder was broken off: what lies there is no installation. */
export class RestoreUnfinished extends Error {
  constructor(folder: string) {
    super(`a restore into ${folder} was broken off`);
    this.name = "RestoreUnfinished";
  }
}
