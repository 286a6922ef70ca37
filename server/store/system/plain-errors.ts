import { BaseError } from "sequelize";
import type { SystemRepositories } from "./system-repositories.ts";

type Methods = { readonly [method: string]: (...given: never[]) => unknown };

/** The same repositories, whose errors are those of the store's own connection where Sequelize has only wrapped them. */
export function plainErrors(repositories: SystemRepositories): SystemRepositories {
  const plain = Object.entries(repositories).map(([name, repository]) => {
    const methods = Object.entries(repository as unknown as Methods);
    return [name, Object.fromEntries(methods.map(([method, run]) => [method, unwrapped(run)]))];
  });
  return Object.fromEntries(plain) as SystemRepositories;
}

function unwrapped(run: (...given: never[]) => unknown): (...given: never[]) => Promise<unknown> {
  return async (...given) => {
    try {
      return await run(...given);
    } catch (error) {
      const { parent } = error as { readonly parent?: unknown };
      throw error instanceof BaseError && parent instanceof Error ? parent : error;
    }
  };
}
