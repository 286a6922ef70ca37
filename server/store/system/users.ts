/** A person who can sign in. `email` is as it was typed; it is unique whatever its case. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string | null;
  readonly locale: string | null;
  readonly administrator: boolean;
  readonly disabledAt: string | null;
  readonly createdAt: string;
}

export interface UserReads {
  byId(id: string): Promise<User | undefined>;
  byEmail(email: string): Promise<User | undefined>;
  /** Those of the ids that exist, in no order. */
  byIds(ids: readonly string[]): Promise<readonly User[]>;
  /** Everybody, by name. */
  list(): Promise<readonly User[]>;
  count(): Promise<number>;
}

export interface UserWrites extends UserReads {
  /** False, and nothing written, where the e-mail address is taken. */
  create(user: User): Promise<boolean>;
  /** False, and nothing written, where the e-mail address is taken. */
  update(id: string, change: Partial<Omit<User, "id" | "createdAt">>): Promise<boolean>;
}
