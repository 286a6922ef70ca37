import { Op } from "sequelize";
import type { Models } from "./models.ts";
import { firstRow, unlessTaken } from "./rows.ts";

/** A request that carried an Idempotency-Key, and the answer that it got; null while it is still running. */
export interface Repeat {
  readonly user: string;
  readonly key: string;
  /** A hash of method, path and body. */
  readonly request: string;
  readonly answer: string | null;
  readonly createdAt: string;
}

export interface RepeatReads {
  get(user: string, key: string): Promise<Repeat | undefined>;
}

export interface RepeatWrites extends RepeatReads {
  /** False, and nothing written, where the person used the key before. */
  begin(repeat: Omit<Repeat, "answer">): Promise<boolean>;
  finish(user: string, key: string, answer: string): Promise<void>;
  remove(user: string, key: string): Promise<void>;
  removeBefore(createdAt: string): Promise<void>;
}

/** Requests that may come twice. */
export function repeats({ repeat }: Models): RepeatWrites {
  return {
    get: (user, key) => firstRow(repeat, { where: { user, key } }),
    begin: (request) => unlessTaken(() => repeat.create({ ...request, answer: null })),
    finish: async (user, key, answer) => void (await repeat.update({ answer }, { where: { user, key } })),
    remove: async (user, key) => void (await repeat.destroy({ where: { user, key } })),
    removeBefore: async (createdAt) =>
      void (await repeat.destroy({ where: { createdAt: { [Op.lt]: createdAt } } })),
  };
}
