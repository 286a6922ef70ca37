import type { QueryInterface } from "sequelize";
import { columnTypes } from "./column-types.ts";

/** Personal API tokens; they go with their person. */
export async function up(schema: QueryInterface): Promise<void> {
  const { text: type } = columnTypes(schema);
  const key = { type, primaryKey: true, allowNull: false };
  const text = { type, allowNull: false };
  await schema.createTable("token", {
    id: key,
    hash: { ...text, unique: true },
    user: { ...text, references: { model: "user", key: "id" }, onDelete: "CASCADE" },
    name: text,
    scope: text,
    ending: text,
    createdAt: text,
    expiresAt: text,
    lastUsedAt: { type, allowNull: true },
  });
  await schema.addIndex("token", ["user"]);
}
