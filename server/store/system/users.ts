import type { WhereOptions } from "sequelize";
import type { Models, Rows } from "./models.ts";
import { rows, unlessTaken } from "./rows.ts";

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

/** The people of this installation. */
export function users({ user }: Models): UserWrites {
  async function find(where: WhereOptions<Rows["user"]>): Promise<readonly User[]> {
    return (await rows(user, { where, order: ["name", "id"] })).map(toUser);
  }
  return {
    byId: async (id) => (await find({ id }))[0],
    byEmail: async (email) => (await find({ emailFolded: foldEmail(email) }))[0],
    byIds: async (ids) => (ids.length === 0 ? [] : find({ id: [...ids] })),
    list: () => find({}),
    count: () => user.count(),
    create: (person) => unlessTaken(() => user.create({ ...toRow(person), id: person.id } as Rows["user"])),
    update: (id, change) => unlessTaken(() => user.update(toRow(change), { where: { id } })),
  };
}

/** Two spellings of an address are the same account when they fold alike. */
function foldEmail(email: string): string {
  return email.normalize("NFC").trim().toLowerCase();
}

function toUser(row: Rows["user"]): User {
  const { id, name, email, passwordHash, locale, disabledAt, createdAt } = row;
  const administrator = row.administrator === 1;
  return { id, name, email, passwordHash, locale, administrator, disabledAt, createdAt };
}

function toRow({ administrator, ...rest }: Partial<User>): Partial<Rows["user"]> {
  return {
    ...rest,
    ...(rest.email === undefined ? {} : { emailFolded: foldEmail(rest.email) }),
    ...(administrator === undefined ? {} : { administrator: administrator ? 1 : 0 }),
  };
}
