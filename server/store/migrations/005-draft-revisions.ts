import { QueryTypes, type QueryInterface } from "sequelize";
import { columnTypes } from "./column-types.ts";

/** Revisions of drafts are counted by their app, so that they do not begin anew with each draft. */
export async function up(schema: QueryInterface): Promise<void> {
  await schema.addColumn("app", "draftRevision", {
    type: columnTypes(schema).number,
    allowNull: false,
    defaultValue: 0,
  });
  await schema.sequelize.query(
    'UPDATE app SET "draftRevision" = COALESCE((SELECT revision FROM draft WHERE draft.app = app.name), 0)',
    { type: QueryTypes.UPDATE },
  );
}
