import type { ModelAttributes, QueryInterface } from "sequelize";
import { columnTypes } from "./column-types.ts";

const of = (table: string, column: string) => ({
  references: { model: table, key: column },
  onDelete: "CASCADE",
});

/** People, apps, and what lies beside the records. */
function tables(schema: QueryInterface): { readonly [table: string]: ModelAttributes } {
  const types = columnTypes(schema);
  const key = { type: types.text, primaryKey: true, allowNull: false };
  const text = { type: types.text, allowNull: false };
  const optional = { type: types.text, allowNull: true };
  const number = { type: types.number, allowNull: false };
  const counter = { type: types.number, primaryKey: true, autoIncrement: true, allowNull: false };
  return {
    user: {
      id: key,
      name: text,
      email: text,
      emailFolded: { ...text, unique: true },
      passwordHash: optional,
      locale: optional,
      administrator: number,
      disabledAt: optional,
      createdAt: text,
    },
    session: { idHash: key, user: { ...text, ...of("user", "id") }, createdAt: text, expiresAt: text },
    team: { id: key, name: text, createdAt: text },
    team_member: { team: { ...key, ...of("team", "id") }, user: { ...key, ...of("user", "id") } },
    app: {
      name: key,
      title: text,
      currentVersion: number,
      installedTemplate: optional,
      createdAt: text,
      createdBy: text,
    },
    version: {
      app: { ...key, ...of("app", "name") },
      version: { ...number, primaryKey: true },
      document: text,
      author: text,
      note: optional,
      createdAt: text,
    },
    draft: {
      app: { ...key, ...of("app", "name") },
      document: text,
      revision: number,
      updatedBy: text,
      updatedAt: text,
    },
    member: { app: { ...key, ...of("app", "name") }, role: key, kind: key, member: key },
    file: {
      id: key,
      app: text,
      form: text,
      record: optional,
      field: optional,
      name: text,
      size: number,
      type: text,
      sha256: text,
      uploadedBy: text,
      createdAt: text,
    },
    record_draft: { app: key, form: key, record: key, user: key, data: text, updatedAt: text },
    setting: { key, value: text },
    repeat: { user: key, key, request: text, answer: optional, createdAt: text },
    // History, audit and outbox in one: written in the transaction of the change that it tells of.
    event: {
      id: counter,
      app: text,
      form: text,
      record: text,
      actor: text,
      at: text,
      type: text,
      body: text,
    },
    serial: { app: key, form: key, field: key, year: { ...number, primaryKey: true }, value: number },
    // Which table and column holds what, so that a field that is removed and added again gets a new column.
    record_table: { id: counter, app: text, form: text, name: text, retired: number },
    record_column: {
      id: counter,
      table: { ...number, ...of("record_table", "id") },
      field: text,
      name: text,
      holds: text,
      folded: number,
      retired: number,
    },
  };
}

const indexes: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ["session", ["user"]],
  ["session", ["expiresAt"]],
  ["team_member", ["user"]],
  ["member", ["kind", "member"]],
  ["file", ["app", "record"]],
  ["event", ["app", "record", "id"]],
  ["record_table", ["app", "form"]],
  ["record_column", ["table"]],
];

export async function up(schema: QueryInterface): Promise<void> {
  for (const [table, columns] of Object.entries(tables(schema))) await schema.createTable(table, columns);
  for (const [table, columns] of indexes) await schema.addIndex(table, [...columns]);
}
