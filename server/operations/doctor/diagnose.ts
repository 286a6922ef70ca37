import { readConfig } from "../../config.ts";
import { migrationNames } from "../../store/migrations/migrate.ts";
import { openSnapshot } from "../../store/open-snapshot.ts";
import type { Snapshot } from "../../store/snapshot.ts";
import { failureOf } from "../failure-of.ts";
import { installationOf, type Installation } from "../installation.ts";
import { isThere } from "../is-there.ts";
import { migrationsIn } from "../read-snapshot.ts";
import { attention, fault, ok, type Diagnosis } from "./diagnosis.ts";
import { folderDiagnoses } from "./folder-diagnoses.ts";
import { postgresDiagnoses, postgresServers } from "./postgres-diagnoses.ts";
import { leftoverDiagnosis, migrationDiagnosis } from "./shared-diagnoses.ts";
import { sqliteDiagnoses, sqliteServer } from "./sqlite-diagnoses.ts";

type Environment = { readonly [name: string]: string | undefined };

const oldestNode = [20, 19] as const;

/** Looks at everything that a server needs, one diagnosis at a time; what cannot be looked at is a fault, and the rest goes on. */
export async function* diagnose(
  environment: Environment,
  node: string = process.versions.node,
): AsyncGenerator<Diagnosis> {
  yield nodeDiagnosis(node);
  const read = readConfig(environment);
  if (!read.ok) return yield fault("configuration-wrong", { why: read.sentence });
  const { dataDir, databaseUrl, host, port } = read.config;
  const where = databaseUrl === null ? "SQLite" : "PostgreSQL";
  yield ok("configuration", { folder: dataDir, database: where, address: `${host}:${String(port)}` });
  const installation = installationOf(read.config);
  yield* await folderDiagnoses(dataDir);
  yield* databaseDiagnoses(installation);
}

function nodeDiagnosis(node: string): Diagnosis {
  const [major = 0, minor = 0] = node.split(".").map(Number);
  const old = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
  return old ? fault("node-old", { node, oldest: oldestNode.join(".") }) : ok("node", { node });
}

async function* databaseDiagnoses(installation: Installation): AsyncGenerator<Diagnosis> {
  const { location, dataDir } = installation;
  if ("file" in location && !(await isThere(location.file))) {
    yield attention("database-new");
    return yield await sqliteServer(dataDir);
  }
  let snapshot: Snapshot | undefined;
  try {
    snapshot = await openSnapshot(location);
    yield* "file" in location
      ? await sqliteDiagnoses(snapshot, location.file)
      : await postgresDiagnoses(snapshot);
    const migrations = (await migrationsIn(snapshot)).length;
    yield migrations > 0 ? await migrationDiagnosis(snapshot) : attention("database-new");
    if (migrations >= migrationNames.length) yield await leftoverDiagnosis(snapshot);
    yield "file" in location ? await sqliteServer(dataDir) : await postgresServers(snapshot);
  } catch (error) {
    const { params } = failureOf(error);
    yield fault("database-gone", { why: params["why"] ?? String(error) });
  } finally {
    await snapshot?.close();
  }
}
