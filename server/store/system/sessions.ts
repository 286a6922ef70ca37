import { Op } from "sequelize";
import type { Models } from "./models.ts";
import { firstRow } from "./rows.ts";

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

/** Who is signed in. */
export function sessions({ session }: Models): SessionWrites {
  return {
    byHash: (idHash) => firstRow(session, { where: { idHash } }),
    create: async (signedIn) => void (await session.create({ ...signedIn })),
    remove: async (idHash) => void (await session.destroy({ where: { idHash } })),
    removeOfUser: async (user) => void (await session.destroy({ where: { user } })),
    removeExpired: async (now) => void (await session.destroy({ where: { expiresAt: { [Op.lte]: now } } })),
  };
}
