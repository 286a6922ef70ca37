import { createHash } from "node:crypto";
import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { DatabaseKind } from "../store/snapshot.ts";
import type { Digest } from "./copy-file.ts";
import { isOfTheMoment } from "./data-files.ts";
import { finding, refused, type Outcome } from "./finding.ts";

/** A file of a backup, by its path in it: the database, or what lies below `data/`. */
export interface BackupFile extends Digest {
  readonly path: string;
}

/** What a backup says of itself. */
export interface Manifest {
  readonly format: number;
  /** The version of the program that made it. */
  readonly product: string;
  readonly takenAt: string;
  readonly database: DatabaseKind;
  /** The migrations that the database had seen. */
  readonly migrations: readonly string[];
  /** How many rows each table has. */
  readonly tables: { readonly [name: string]: number };
  readonly files: readonly BackupFile[];
}

/** What this program writes, and the newest that it reads. */
export const manifestFormat = 1;

/** The file of the database in a backup. */
export const databaseIn: { readonly [kind in DatabaseKind]: string } = {
  sqlite: "database.sqlite",
  postgres: "database.dump",
};

/** The text of a manifest: its last line is the digest of what stands before it. */
export function manifestText(manifest: Manifest): string {
  const { format, product, takenAt, database, migrations, tables, files } = manifest;
  const content = { format, product, takenAt, database, migrations, tables, files };
  const sha256 = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  return `${JSON.stringify({ ...content, sha256 }, null, 1)}\n`;
}

/** Reads a manifest: one that differs from what was written by a single byte is refused, and one of a newer format. */
export function readManifest(text: string): Outcome<Manifest> {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return refused(finding("manifest-damaged"));
  }
  if (isObject(read) && typeof read["format"] === "number" && read["format"] > manifestFormat) {
    return refused(finding("newer-format", { format: read["format"], known: manifestFormat }));
  }
  if (!isManifest(read) || manifestText(read) !== text) return refused(finding("manifest-damaged"));
  return { ok: true, value: read };
}

/** Whether a path leads to the database or below `data/`, and never out of it. */
function isInside(path: string): boolean {
  if (Object.values(databaseIn).includes(path)) return true;
  const [first, ...rest] = path.split("/");
  const plain = (name: string) => name !== "" && name !== "." && name !== ".." && !/[\0\\]/.test(name);
  return first === "data" && rest[0] !== undefined && !isOfTheMoment(rest[0]) && rest.every(plain);
}

function isManifest(read: unknown): read is Manifest {
  if (!isObject(read)) return false;
  const { format, product, takenAt, database, migrations, tables, files } = read;
  return (
    format === manifestFormat &&
    typeof product === "string" &&
    typeof takenAt === "string" &&
    (database === "sqlite" || database === "postgres") &&
    Array.isArray(migrations) &&
    migrations.every((name) => typeof name === "string") &&
    isObject(tables) &&
    Object.values(tables).every((count) => typeof count === "number") &&
    Array.isArray(files) &&
    files.every(
      (file: unknown) =>
        isObject(file) &&
        typeof file["path"] === "string" &&
        isInside(file["path"]) &&
        typeof file["size"] === "number" &&
        typeof file["sha256"] === "string",
    )
  );
}
