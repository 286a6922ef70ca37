import { DataTypes, type DataType, type QueryInterface } from "sequelize";

/** What the columns of system tables are. */
interface ColumnTypes {
  readonly text: DataType;
  readonly number: DataType;
}

/**
 * The column types of this database. Texts are compared by code points everywhere, and numbers have 64 bits; SQLite has no
 * others.
 */
export function columnTypes({ sequelize }: QueryInterface): ColumnTypes {
  return sequelize.getDialect() === "postgres"
    ? { text: 'TEXT COLLATE "C"', number: DataTypes.BIGINT }
    : { text: DataTypes.TEXT, number: DataTypes.INTEGER };
}
