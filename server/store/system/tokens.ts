import type { TokenScope } from "../../../runtime/contract/generated/contract.ts";
import type { Models, Rows } from "./models.ts";
import { firstRow, rows } from "./rows.ts";

/** A personal API token. Only a hash of its secret is kept, and the last characters, by which people recognise it. */
export interface Token {
  readonly id: string;
  readonly hash: string;
  readonly user: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly ending: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
}

export interface TokenReads {
  /** Expired ones too: the caller knows the time. */
  byHash(hash: string): Promise<Token | undefined>;
  /** Somebody's tokens, expired ones too, in the order of their making. */
  ofUser(user: string): Promise<readonly Token[]>;
}

export interface TokenWrites extends TokenReads {
  create(token: Token): Promise<void>;
  used(id: string, at: string): Promise<void>;
  /** False where this person has no such token. */
  remove(user: string, id: string): Promise<boolean>;
  removeOfUser(user: string): Promise<void>;
}

const toToken = (row: Rows["token"]): Token => ({ ...row, scope: row.scope as TokenScope });

/** The API tokens that people made for their programs. */
export function tokens({ token }: Models): TokenWrites {
  return {
    async byHash(hash) {
      const row = await firstRow(token, { where: { hash } });
      return row === undefined ? undefined : toToken(row);
    },
    ofUser: async (user) => (await rows(token, { where: { user }, order: ["createdAt", "id"] })).map(toToken),
    create: async (made) => void (await token.create({ ...made })),
    used: async (id, lastUsedAt) => void (await token.update({ lastUsedAt }, { where: { id } })),
    remove: async (user, id) => (await token.destroy({ where: { user, id } })) === 1,
    removeOfUser: async (user) => void (await token.destroy({ where: { user } })),
  };
}
