import { Op } from "sequelize";
import type { Models } from "./models.ts";
import { firstRow } from "./rows.ts";

/** A request that carried an Idempotency-Key, and the answer that it got. */
export interface Repeat {
  readonly user: string;
  readonly key: string;
  /** A hash of method, path and body. */
  readonly request: string;
  /** Null where a version of before began the request and nobody knows what came of it. */
  readonly answer: string | null;
  readonly createdAt: string;
}

export interface RepeatReads {
  get(user: string, key: string): Promise<Repeat | undefined>;
}

/** They are written by `commit`, with what they answer. */
export interface RepeatWrites extends RepeatReads {
  removeBefore(createdAt: string): Promise<void>;
}

/** Requests that may come twice. */
export function repeats({ repeat }: Models): RepeatWrites {
  return {
    get: (user, key) => firstRow(repeat, { where: { user, key } }),
    removeBefore: async (createdAt) =>
      void (await repeat.destroy({ where: { createdAt: { [Op.lt]: createdAt } } })),
  };
}
