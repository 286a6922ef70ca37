/** The database that was named cannot be used, whatever one does but name another. */
export class UnfitDatabase extends Error {
  constructor(why: string) {
    super(why);
    this.name = "UnfitDatabase";
  }
}
