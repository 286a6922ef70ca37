import type { Sequelize } from "sequelize";
import { SequelizeStorage, Umzug } from "umzug";
import * as systemTables from "./001-system-tables.ts";
import * as apiTokens from "./002-api-tokens.ts";
import * as foldedAccents from "./003-folded-accents.ts";
import * as preparations from "./004-preparations.ts";
import * as draftRevisions from "./005-draft-revisions.ts";
import * as retiredVersions from "./006-retired-versions.ts";
import * as formerTexts from "./007-former-texts.ts";
import * as search from "./008-search.ts";
import * as repeatsByAge from "./009-repeats-by-age.ts";

/** In order; a migration that was published never changes, and never goes away. */
const migrations = [
  { name: "001-system-tables", up: systemTables.up },
  { name: "002-api-tokens", up: apiTokens.up },
  { name: "003-folded-accents", up: foldedAccents.up },
  { name: "004-preparations", up: preparations.up },
  { name: "005-draft-revisions", up: draftRevisions.up },
  { name: "006-retired-versions", up: retiredVersions.up },
  { name: "007-former-texts", up: formerTexts.up },
  { name: "008-search", up: search.up },
  { name: "009-repeats-by-age", up: repeatsByAge.up },
];

/** The names of all migrations, in order: those that this program knows. */
export const migrationNames: readonly string[] = migrations.map(({ name }) => name);

/**
 * Brings the system tables up to date, in the transaction that the caller has begun. Throws where a newer
 * version of the program made the database.
 */
export async function migrate(sequelize: Sequelize): Promise<void> {
  const schema = sequelize.getQueryInterface();
  const storage = new SequelizeStorage({ sequelize, modelName: "migration" });
  const umzug = new Umzug({
    migrations: migrations.map(({ name, up }) => ({ name, up: () => up(schema) })),
    storage,
    logger: undefined,
  });
  const newer = (await storage.executed()).filter((name) => !migrationNames.includes(name));
  if (newer.length > 0) {
    throw new Error(`the database was made by a newer version of Pipewright (it has ${newer.join(", ")})`);
  }
  await umzug.up();
}
