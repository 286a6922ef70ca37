import { readdir, readFile, truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyInstallation, temporaryFolder } from "../../support/empty-installation.ts";
import { operatedServer } from "../../support/operated-server.ts";
import { runCli } from "../../support/run-cli.ts";
import { canBackUp, onPostgres } from "../../support/test-database.ts";

const operated = operatedServer();

const environmentOf = ({ dataDir, location }: typeof operated.server.installation) => ({
  DATA_DIR: dataDir,
  DATABASE_URL: "url" in location ? location.url : "",
});

const able = await canBackUp();

describe.runIf(able)("the command line", () => {
  test("backs up, verifies, restores and looks after an installation, without a server's address or a token", async () => {
    const live = environmentOf(operated.server.installation);
    await operated.deal({ name: "First" });
    const folder = join(await temporaryFolder(), "backup");
    const backedUp = await runCli(["backup", folder], live);
    expect(backedUp).toMatchObject({ code: 0, err: "" });
    expect(backedUp.out).toContain(`The backup is in ${folder}: `);
    const { product } = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as {
      product: string;
    };
    expect(product).toMatch(/^\d+\.\d+\.\d+/);
    expect(await runCli(["backup", folder], live)).toMatchObject({ code: 1, out: "" });

    const verified = await runCli(["verify", folder, "--language", "zh-CN"], {});
    expect(verified).toMatchObject({ code: 0, err: "" });
    expect(verified.out).toContain("未发现错误。");

    const target = environmentOf(await emptyInstallation());
    expect(await runCli(["restore", folder], target)).toMatchObject({ code: 0, err: "" });
    const again = await runCli(["verify"], target);
    expect(again).toMatchObject({ code: 0, err: "" });
    expect(again.out).toContain("1 records were compared with their history");

    const doctor = await runCli(["doctor"], target);
    expect(doctor).toMatchObject({ code: 0, err: "" });
    expect(doctor.out).toMatch(/^ok {9}Node /);
    expect(doctor.out).toContain("Server: none runs");
  }, 120_000);

  test.runIf(onPostgres())(
    "says what to install where PostgreSQL's programs are not",
    async () => {
      const folder = join(await temporaryFolder(), "backup");
      const live = { ...environmentOf(operated.server.installation), PATH: "/nowhere" };
      const { code, err } = await runCli(["backup", folder], live);
      expect([code, err]).toEqual([1, expect.stringContaining("pg_dump is not installed. Install")]);
      expect(await readdir(join(folder, ".."))).toEqual([]);
    },
    60_000,
  );

  test("ends with 1 and the reason where something is wrong, and shows no password", async () => {
    const live = environmentOf(operated.server.installation);
    const folder = join(await temporaryFolder(), "backup");
    await runCli(["backup", folder], live);
    await truncate(join(folder, "data", "setup-token"), 3).catch(() => undefined);
    await truncate(join(folder, "manifest.json"), 30);
    const verified = await runCli(["verify", folder], {});
    expect(verified.code).toBe(1);
    expect(verified.out).toContain("fault: manifest.json is damaged");
    const target = environmentOf(await emptyInstallation());
    const restored = await runCli(["restore", folder], target);
    expect(restored).toMatchObject({ code: 1, out: "" });
    expect(restored.err).toMatch(/^Nothing was touched/);

    const nowhere = { ...live, DATABASE_URL: "postgres://ada:secret-word@127.0.0.1:9/x" };
    for (const command of [["doctor"], ["backup", `${folder}-2`], ["verify"]]) {
      const { code, out, err } = await runCli(command, nowhere);
      expect([code, out + err]).toEqual([1, expect.not.stringContaining("secret-word")]);
      expect(out + err).toContain("ECONNREFUSED");
    }
    const wrong = await runCli(["backup", folder], { PORT: "many" });
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining("PORT is") as string });
    const help = await runCli(["backup", "--help"], {});
    expect(help).toMatchObject({ code: 0, out: expect.stringContaining("pipewright doctor") as string });
    expect(help.out).not.toContain("::");
  }, 120_000);
});
