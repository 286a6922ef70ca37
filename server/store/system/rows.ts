import { UniqueConstraintError, type FindOptions, type Model, type ModelStatic } from "sequelize";

/** Plain rows of a model. */
export async function rows<R extends object>(
  model: ModelStatic<Model<R>>,
  options: FindOptions<R> = {},
): Promise<readonly R[]> {
  return (await model.findAll({ ...options, raw: true })) as unknown as readonly R[];
}

/** The first row, if there is one. */
export async function firstRow<R extends object>(
  model: ModelStatic<Model<R>>,
  options: FindOptions<R>,
): Promise<R | undefined> {
  return (await rows(model, { ...options, limit: 1 }))[0];
}

/** Runs a write; false where it met a unique value that is taken. */
export async function unlessTaken(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof UniqueConstraintError) return false;
    throw error;
  }
}
