import { DataTypes, type QueryInterface } from "sequelize";

const key = { type: DataTypes.TEXT, primaryKey: true, allowNull: false };
const text = { type: DataTypes.TEXT, allowNull: false };

/** Personal API tokens; they go with their person. */
export async function up(schema: QueryInterface): Promise<void> {
  await schema.createTable("token", {
    id: key,
    hash: { ...text, unique: true },
    user: { ...text, references: { model: "user", key: "id" }, onDelete: "CASCADE" },
    name: text,
    scope: text,
    ending: text,
    createdAt: text,
    expiresAt: text,
    lastUsedAt: { type: DataTypes.TEXT, allowNull: true },
  });
  await schema.addIndex("token", ["user"]);
}
