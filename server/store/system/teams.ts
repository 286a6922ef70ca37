export interface Team {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly createdAt: string;
}

export interface TeamReads {
  byId(id: string): Promise<Team | undefined>;
  /** Every team with its members, by name. */
  list(): Promise<readonly Team[]>;
  /** Ids of the teams of which this person is a member. */
  ofUser(user: string): Promise<readonly string[]>;
}

export interface TeamWrites extends TeamReads {
  create(team: Team): Promise<void>;
  update(id: string, change: Partial<Pick<Team, "name" | "members">>): Promise<void>;
  remove(id: string): Promise<void>;
}
