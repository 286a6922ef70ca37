/** A signed-in browser. Only a hash of its secret is kept. */
export interface Session {
  readonly idHash: string;
  readonly user: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface SessionReads {
  /** Expired ones too: the caller knows the time. */
  byHash(idHash: string): Promise<Session | undefined>;
}

export interface SessionWrites extends SessionReads {
  create(session: Session): Promise<void>;
  remove(idHash: string): Promise<void>;
  removeOfUser(user: string): Promise<void>;
  /** Drops every session that ended before `now`. */
  removeExpired(now: string): Promise<void>;
}
