import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { diagnose } from "../../../server/operations/doctor/diagnose.ts";
import type { Diagnosis } from "../../../server/operations/doctor/diagnosis.ts";
import { emptyInstallation } from "../../support/empty-installation.ts";
import { operatedServer } from "../../support/operated-server.ts";
import { runSql } from "../../support/run-sql.ts";
import { canBackUp, onPostgres } from "../../support/test-database.ts";

const able = await canBackUp();
const operated = operatedServer();

type Lines = { readonly [code: string]: Diagnosis["level"] };

async function lines(environment: { readonly [name: string]: string }, node?: string): Promise<Lines> {
  const found: { [code: string]: Diagnosis["level"] } = {};
  for await (const { code, level } of diagnose(environment, node)) found[code] = level;
  return found;
}

const environmentOf = ({ dataDir, location }: typeof operated.server.installation) => ({
  DATA_DIR: dataDir,
  DATABASE_URL: "url" in location ? location.url : "",
});

describe("the doctor", () => {
  test("finds a server that runs well", async () => {
    const { installation } = operated.server;
    await chmod(installation.dataDir, 0o700);
    const found = await lines(environmentOf(installation));
    const same = {
      node: "ok",
      configuration: "ok",
      folder: "ok",
      database: "ok",
      migrations: "ok",
      leftovers: "ok",
    };
    const own = onPostgres()
      ? // The server of the tests is told to save itself the trouble.
        {
          "not-durable": "attention",
          clock: "ok",
          [able ? "programs" : "programs-missing"]: able ? "ok" : "attention",
          connections: "ok",
        }
      : { journal: "ok", server: "ok" };
    const { space, "space-low": low, ...rest } = found;
    expect([space, low].filter((level) => level !== undefined)).toHaveLength(1);
    expect(rest).toEqual({ ...same, ...own });
  });

  test("says what is old, wrong, open, new, unfinished", async () => {
    const target = await emptyInstallation();
    const environment = environmentOf(target);
    expect(await lines(environment, "18.20.0")).toMatchObject({ "node-old": "fault" });
    expect(await lines({ ...environment, PORT: "many" })).toMatchObject({ "configuration-wrong": "fault" });
    expect(await lines(environment)).toMatchObject({
      "folder-missing": "attention",
      "database-new": "attention",
      "server-none": "ok",
    });
    await mkdir(target.dataDir);
    await chmod(target.dataDir, 0o755);
    expect(await lines(environment)).toMatchObject({ "folder-open": "attention" });
    await mkdir(join(target.dataDir, "restoring"));
    expect(await lines(environment)).toMatchObject({ "folder-unfinished": "fault" });
    expect(await lines({ ...environment, DATABASE_URL: "postgres://nobody@127.0.0.1:9/x" })).toMatchObject({
      "database-gone": "fault",
    });
  });

  test("sees migrations that are to come or unknown, and what publishing has left", async () => {
    const { installation } = operated.server;
    const environment = environmentOf(installation);
    const last = "006-retired-versions";
    await runSql(installation.location, [
      "INSERT INTO record_table (app, form, name, retired) VALUES ('small', 'x', 'r97_x', 3)",
    ]);
    expect(await lines(environment)).toMatchObject({ "leftovers-some": "attention" });
    await runSql(installation.location, [
      "DELETE FROM record_table WHERE name = 'r97_x'",
      `UPDATE migration SET name = '999-later' WHERE name = '${last}'`,
    ]);
    expect(await lines(environment)).toMatchObject({ "migrations-newer": "fault" });
    await runSql(installation.location, [`DELETE FROM migration WHERE name = '999-later'`]);
    expect(await lines(environment)).toMatchObject({ "migrations-pending": "attention" });
    await runSql(installation.location, [`INSERT INTO migration (name) VALUES ('${last}')`]);
  });
});
