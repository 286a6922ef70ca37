import type { WhereOptions } from "sequelize";
import type { Models, Rows } from "./models.ts";
import { rows } from "./rows.ts";

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

/** The teams of this installation. */
export function teams({ team, team_member }: Models): TeamWrites {
  async function find(where: WhereOptions<Rows["team"]>): Promise<readonly Team[]> {
    const found = await rows(team, { where, order: ["name", "id"] });
    const people =
      found.length === 0 ? [] : await rows(team_member, { where: { team: found.map(({ id }) => id) } });
    return found.map((one) => ({
      ...one,
      members: people.filter((person) => person.team === one.id).map(({ user }) => user),
    }));
  }
  async function setMembers(id: string, wanted: readonly string[]): Promise<void> {
    await team_member.destroy({ where: { team: id } });
    for (const user of new Set(wanted)) await team_member.create({ team: id, user });
  }
  return {
    byId: async (id) => (await find({ id }))[0],
    list: () => find({}),
    ofUser: async (user) => (await rows(team_member, { where: { user } })).map((one) => one.team),
    async create({ members, ...rest }) {
      await team.create(rest);
      await setMembers(rest.id, members);
    },
    async update(id, { members, name }) {
      if (name !== undefined) await team.update({ name }, { where: { id } });
      if (members !== undefined) await setMembers(id, members);
    },
    remove: async (id) => void (await team.destroy({ where: { id } })),
  };
}
