/** Data of an installation that lies there, whether or not the product runs on it. */
export interface Place {
  readonly dataDir: string;
  /** Null where the database is a file in that folder. */
  readonly databaseUrl: string | null;
}

/** A database on which something is measured. It lends copies of a sample, which are thrown away after their use. */
export interface Database<Lent extends Place = Place> {
  /** A copy with so many opportunities, none of which the index of search has yet. */
  unindexed(count: number, use: (place: Lent) => Promise<void>): Promise<void>;
  /** The same where the index has all of them. */
  indexed(count: number, use: (place: Lent) => Promise<void>): Promise<void>;
}
