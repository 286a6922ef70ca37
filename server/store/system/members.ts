import { Op } from "sequelize";
import type { Models } from "./models.ts";
import { rows } from "./rows.ts";

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

/** Who has which role in which app. */
export function members({ member, team_member }: Models): MemberWrites {
  async function teamsOf(user: string): Promise<readonly string[]> {
    return (await rows(team_member, { where: { user } })).map(({ team }) => team);
  }
  return {
    list: async (app) =>
      (await rows(member, { where: { app }, order: ["role", "kind", "member"] })) as Member[],
    async ofUser(user) {
      const teams = await teamsOf(user);
      const where = {
        [Op.or]: [
          { kind: "user", member: user },
          { kind: "team", member: [...teams] },
        ],
      };
      return (await rows(member, { where, order: ["app", "role", "kind", "member"] })) as Member[];
    },
    async users(app, role) {
      const found = await rows(member, { where: role === null ? { app } : { app, role } });
      const teams = found.filter(({ kind }) => kind === "team").map((one) => one.member);
      const inTeams = teams.length === 0 ? [] : await rows(team_member, { where: { team: teams } });
      const direct = found.filter(({ kind }) => kind === "user").map((one) => one.member);
      return [...new Set([...direct, ...inTeams.map(({ user }) => user)])];
    },
    async replace(app, wanted) {
      await member.destroy({ where: { app } });
      for (const one of wanted) await member.create({ ...one, app });
    },
  };
}
