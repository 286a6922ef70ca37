import type { QueryInterface } from "sequelize";

/** Answers that are kept for repetitions are found by their age when they go. */
export async function up(schema: QueryInterface): Promise<void> {
  await schema.addIndex("repeat", ["createdAt"]);
}
