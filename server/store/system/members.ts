/** Somebody, or a team, has a role of an app. */
export interface Member {
  readonly app: string;
  readonly role: string;
  readonly kind: "user" | "team";
  /** The id of the user or the team. */
  readonly member: string;
}

export interface MemberReads {
  list(app: string): Promise<readonly Member[]>;
  /** What this person has in any app, through a team too. */
  ofUser(user: string): Promise<readonly Member[]>;
  /** Ids of the people who have a role in an app, through a team too: one role, or any (null). */
  users(app: string, role: string | null): Promise<readonly string[]>;
}

export interface MemberWrites extends MemberReads {
  /** The app's members are these and no others. */
  replace(app: string, members: readonly Omit<Member, "app">[]): Promise<void>;
}
