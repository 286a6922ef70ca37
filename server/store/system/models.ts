import { DataTypes, type Model, type ModelAttributes, type ModelStatic, type Sequelize } from "sequelize";

/** A row as it lies in its table: flags are 0 or 1, everything with structure is JSON text. */
export interface Rows {
  user: {
    id: string;
    name: string;
    email: string;
    emailFolded: string;
    passwordHash: string | null;
    locale: string | null;
    administrator: number;
    disabledAt: string | null;
    createdAt: string;
  };
  session: { idHash: string; user: string; createdAt: string; expiresAt: string };
  token: {
    id: string;
    hash: string;
    user: string;
    name: string;
    scope: string;
    ending: string;
    createdAt: string;
    expiresAt: string;
    lastUsedAt: string | null;
  };
  team: { id: string; name: string; createdAt: string };
  team_member: { team: string; user: string };
  app: {
    name: string;
    title: string;
    currentVersion: number;
    installedTemplate: string | null;
    createdAt: string;
    createdBy: string;
    draftRevision: number;
  };
  version: {
    app: string;
    version: number;
    document: string;
    author: string;
    note: string | null;
    createdAt: string;
  };
  draft: { app: string; document: string; revision: number; updatedBy: string; updatedAt: string };
  member: { app: string; role: string; kind: string; member: string };
  file: {
    id: string;
    app: string;
    form: string;
    record: string | null;
    field: string | null;
    name: string;
    size: number;
    type: string;
    sha256: string;
    uploadedBy: string;
    createdAt: string;
  };
  record_draft: {
    app: string;
    form: string;
    record: string;
    user: string;
    data: string;
    updatedAt: string;
    former: string | null;
  };
  setting: { key: string; value: string };
}

export type Models = { readonly [N in keyof Rows]: ModelStatic<Model<Rows[N]>> };

const key = { type: DataTypes.TEXT, primaryKey: true, allowNull: false };
const text = { type: DataTypes.TEXT, allowNull: false };
const optional = { type: DataTypes.TEXT, allowNull: true };
const number = { type: DataTypes.INTEGER, allowNull: false };

/** The columns of every system table. A published migration made them: a change here needs a migration. */
const columns: { readonly [N in keyof Rows]: ModelAttributes<Model<Rows[N]>, Rows[N]> } = {
  user: {
    id: key,
    name: text,
    email: text,
    emailFolded: text,
    passwordHash: optional,
    locale: optional,
    administrator: number,
    disabledAt: optional,
    createdAt: text,
  },
  session: { idHash: key, user: text, createdAt: text, expiresAt: text },
  token: {
    id: key,
    hash: text,
    user: text,
    name: text,
    scope: text,
    ending: text,
    createdAt: text,
    expiresAt: text,
    lastUsedAt: optional,
  },
  team: { id: key, name: text, createdAt: text },
  team_member: { team: key, user: key },
  app: {
    name: key,
    title: text,
    currentVersion: number,
    installedTemplate: optional,
    createdAt: text,
    createdBy: text,
    draftRevision: number,
  },
  version: {
    app: key,
    version: { ...number, primaryKey: true },
    document: text,
    author: text,
    note: optional,
    createdAt: text,
  },
  draft: { app: key, document: text, revision: number, updatedBy: text, updatedAt: text },
  member: { app: key, role: key, kind: key, member: key },
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
  record_draft: {
    app: key,
    form: key,
    record: key,
    user: key,
    data: text,
    updatedAt: text,
    former: optional,
  },
  setting: { key, value: text },
};

/** The system tables as models of this Sequelize. */
export function defineModels(sequelize: Sequelize): Models {
  const models = Object.entries(columns).map(([name, attributes]) => [
    name,
    sequelize.define(name, ownAttributes(attributes as ModelAttributes)),
  ]);
  return Object.fromEntries(models) as Models;
}

/** Sequelize writes into the attributes that it is given, so each model gets its own. */
function ownAttributes(attributes: ModelAttributes): ModelAttributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([column, one]) => [column, { ...(one as object) }]),
  ) as ModelAttributes;
}
