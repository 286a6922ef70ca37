import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { toFolder } from "../../../runtime/core/definition/to-folder.ts";
import { cliWorkshop, commit, deals, edit, filesIn } from "../../support/cli-workshop.ts";

// Each test starts several processes.
vi.setConfig({ testTimeout: 180_000 });

const workshop = cliWorkshop();
const path = `/apps/${deals.name}`;

describe("pull", () => {
  test("writes the folder form byte for byte and leaves everything else alone", async () => {
    await workshop.published();
    const folder = await workshop.folder({ git: true });
    await writeFile(join(folder, "notes.txt"), "mine");
    const pulled = await workshop.run(["pull", deals.name, folder]);
    expect(pulled).toMatchObject({ code: 0, err: "" });
    expect(pulled.out).toMatch(/deals, version \d+, is in .*: \d+ files written, 0 removed, 0 unchanged\./);
    const files = await filesIn(folder);
    expect(files.get("notes.txt")).toBe("mine");
    files.delete("notes.txt");
    expect(files).toEqual(new Map([...toFolder(deals)].sort(([a], [b]) => (a < b ? -1 : 1))));
    expect((await workshop.run(["pull", deals.name, folder])).out).toContain("0 files written, 0 removed");
  });

  test("removes files of the definition that are gone, but nothing that git does not have", async () => {
    await workshop.published();
    const folder = await workshop.folder({ git: true });
    await workshop.run(["pull", deals.name, folder]);
    await writeFile(join(folder, "forms", "gone.json"), "{}\n");
    const kept = await workshop.run(["pull", deals.name, folder]);
    expect(kept.code).toBe(1);
    expect(kept.err).toContain("forms/gone.json");
    commit(folder);
    const pulled = await workshop.run(["pull", deals.name, folder]);
    expect(pulled.out).toContain("1 removed");
    expect([...(await filesIn(folder)).keys()]).not.toContain("forms/gone.json");
  });

  test("overwrites what is committed, and what is not only by force; without git it asks for force", async () => {
    await workshop.published();
    const folder = await workshop.folder({ git: true });
    await workshop.run(["pull", deals.name, folder]);
    commit(folder);
    await edit(folder, "app.json", '"version": "', '"version": "9');
    const refused = await workshop.run(["pull", deals.name, folder]);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/not committed.*\n {2}app\.json/);
    commit(folder);
    expect((await workshop.run(["pull", deals.name, folder])).code).toBe(0);

    const plain = await workshop.folder();
    await workshop.run(["pull", deals.name, plain]);
    await edit(plain, "app.json", '"version": "', '"version": "9');
    expect((await workshop.run(["pull", deals.name, plain])).code).toBe(1);
    expect((await workshop.run(["pull", deals.name, plain, "--force"])).code).toBe(0);
  });

  test("does not write one app over another", async () => {
    await workshop.published();
    const folder = await workshop.folder();
    await writeFile(join(folder, "app.json"), '{"language": 1, "name": "other"}');
    const refused = await workshop.run(["pull", deals.name, folder]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("holds the app “other”");
  });
});

describe("plan", () => {
  test("finds no differences in what was pulled", async () => {
    await workshop.published();
    const folder = await workshop.folder();
    await workshop.run(["pull", deals.name, folder]);
    const same = await workshop.run(["plan", folder, "--detailed-exitcode"]);
    expect(same).toMatchObject({ code: 0, err: "" });
    expect(same.out).toContain("No differences.");
  });

  test("says every difference in words and what it does to live records, and writes nothing", async () => {
    await workshop.published();
    const made = await workshop.server.admin.post(`${path}/forms/deal/records`, { data: { name: "One" } });
    expect(made.status, made.text).toBe(201);
    const folder = await workshop.folder();
    await workshop.run(["pull", deals.name, folder]);
    await edit(folder, "forms/deal.json", '"title": "Deal"', '"title": "Bargain"');
    const plan = await workshop.run(["plan", folder]);
    expect(plan).toMatchObject({ code: 0, err: "" });
    expect(plan.out).toContain("Form “Bargain”: title changed from “Deal” to “Bargain”");
    expect(plan.out).toContain("Bargain: 1 record");
    expect((await workshop.run(["plan", folder, "--detailed-exitcode"])).code).toBe(2);
    const chinese = await workshop.run(["plan", folder], { LANG: "zh_CN.UTF-8" });
    expect(chinese.out).toContain("表单“Bargain”：标题由“Deal”改为“Bargain”");
    expect((await workshop.server.admin.get(`${path}/draft`)).body.begun).toBe(false);
  });

  test("says where a mapping decides what becomes of live values, and what the mapping that is given does", async () => {
    await workshop.published();
    const { admin } = workshop.server;
    const made = await admin.post(`${path}/forms/deal/records`, { data: { name: "A rather long name" } });
    expect(made.status, made.text).toBe(201);
    const folder = await workshop.folder();
    await workshop.run(["pull", deals.name, folder]);
    await edit(folder, "forms/deal.json", '"maxLength": 120', '"maxLength": 8');
    const open = await workshop.run(["plan", folder]);
    expect(open).toMatchObject({ code: 0, err: "" });
    expect(open.out).toMatch(/ {2}! Deal: 1 record: .*does not allow these values any more\..*\n/);
    expect(open.out).toContain(
      "      must be decided in a mapping at /forms/deal/bounds/name; possible: keep, fit\n" +
        "      or at /forms/deal/fields/name: null\n",
    );
    const chinese = await workshop.run(["plan", folder], { LANG: "zh_CN.UTF-8" });
    expect(chinese.out).toContain("须在映射文件的 /forms/deal/bounds/name 处指定；可选：keep, fit");

    const mapping = join(folder, "..", "mapping.json");
    await writeFile(mapping, JSON.stringify({ forms: { deal: { bounds: { name: "fit" } } } }));
    const decided = await workshop.run(["plan", folder, "--mapping", mapping]);
    expect(decided).toMatchObject({ code: 0, err: "" });
    expect(decided.out).toMatch(/ {2}! Deal: 1 record: Values of .* are cut or rounded to what is allowed/);
    expect(decided.out).not.toContain("must be decided");
    await writeFile(mapping, '{\n"forms": {\n"deal": {\n"bounds": {\n"nme": "fit"}}}}');
    for (const command of [["plan"], ["push", "--publish"]]) {
      const wrong = await workshop.run([...command, folder, "--mapping", mapping]);
      expect(wrong.code).toBe(1);
      expect(wrong.err).toContain(`${mapping}:5  `);
      expect(wrong.err).toContain("(/forms/deal/bounds/nme)");
      expect(wrong.err).not.toContain("app.json");
    }
    await writeFile(mapping, "[]");
    expect((await workshop.run(["plan", folder, "--mapping", mapping])).err).toContain("is no JSON object");

    const refused = await workshop.run(["push", folder, "--publish"]);
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringContaining("(/mapping/forms/deal/fields/name)"),
    ]);
    await writeFile(mapping, JSON.stringify({ forms: { deal: { bounds: { name: "fit" } } } }));
    const pushed = await workshop.run(["push", folder, "--publish", "--mapping", mapping]);
    expect(pushed).toMatchObject({ code: 0, err: "" });
    const { body } = await admin.get(`${path}/forms/deal/records/${made.body.id as string}`);
    expect(body.data).toEqual({ name: "A rather" });
    await edit(folder, "forms/deal.json", '"maxLength": 8', '"maxLength": 120');
    expect((await workshop.run(["push", folder, "--publish"])).code).toBe(0);
  });

  test("says the differences of what cannot be published yet, and what is wrong with it", async () => {
    await workshop.published();
    const folder = await workshop.folder();
    await workshop.run(["pull", deals.name, folder]);
    await edit(folder, "forms/deal.json", '"title": "Deal"', '"title": "Bargain"');
    await edit(folder, "forms/deal.json", '"recordTitle": "name"', '"recordTitle": "nme"');
    const plan = await workshop.run(["plan", folder]);
    expect(plan.code).toBe(1);
    expect(plan.out).toContain("Form “Bargain”: title changed from “Deal” to “Bargain”");
    expect(plan.out).toContain("Form “Bargain”: title of records changed from name to nme");
    expect(plan.out).not.toContain("What it would do to live records");
    expect(plan.err).toContain("It cannot be published yet (1):");
    expect(plan.err).toContain("/recordTitle");
  });

  test("says what is wrong with the file and line of it", async () => {
    await workshop.published();
    const folder = await workshop.folder();
    await workshop.run(["pull", deals.name, folder]);
    await edit(folder, "forms/deal.json", '"recordTitle": "name"', '"recordTitle": "nme"');
    const text = await readFile(join(folder, "forms/deal.json"), "utf8");
    const line = text.slice(0, text.indexOf('"recordTitle"')).split("\n").length;
    const wrong = await workshop.run(["plan", folder]);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain(`forms/deal.json:${String(line)}  `);
    expect(wrong.err).toContain("/recordTitle");
    await writeFile(join(folder, "forms/deal.json"), "{");
    const broken = await workshop.run(["plan", folder]);
    expect(broken.code).toBe(1);
    expect(broken.err).toContain("forms/deal.json");
  });
});

describe("push", () => {
  test("makes the folder the draft, and then the next version with a note", async () => {
    await workshop.published();
    const folder = await workshop.folder();
    await workshop.run(["pull", deals.name, folder]);
    expect((await workshop.run(["push", folder])).out).toContain("Nothing to do");
    await edit(folder, "app.json", '"version": "', '"description": "Pushed", "version": "');
    const pushed = await workshop.run(["push", folder]);
    expect(pushed).toMatchObject({ code: 0, err: "" });
    const draft = await workshop.server.admin.get(`${path}/draft`);
    expect(draft.body).toMatchObject({ begun: true, definition: { description: "Pushed" } });
    const before = (await workshop.server.admin.get(path)).body.version as number;
    const out = await workshop.run(["push", folder, "--publish", "--note", "From git"]);
    expect(out).toMatchObject({ code: 0, err: "" });
    expect(out.out).toContain(`as version ${String(before + 1)}`);
    const versions = (await workshop.server.admin.get(`${path}/versions`)).body.versions as {
      note: string;
    }[];
    expect(versions.map(({ note }) => note)).toContain("From git");
    expect((await workshop.server.admin.get(path)).body.definition.description).toBe("Pushed");
  });

  test("leaves a draft of somebody else alone, saying whose it is, until it is forced", async () => {
    await workshop.published();
    const folder = await workshop.folder();
    await workshop.run(["pull", deals.name, folder]);
    await edit(folder, "app.json", '"version": "', '"icon": "mine", "version": "');
    const bea = await workshop.server.person("Bea");
    const { id } = (await bea.get("/session")).body.user as { id: string };
    await workshop.server.admin.patch(`/users/${id}`, { administrator: true });
    await bea.post("/session", { email: "bea@example.org", password: "correct horse battery" });
    const { definition, revision } = (await workshop.server.admin.get(`${path}/draft`)).body as {
      definition: object;
      revision: number;
    };
    await bea.put(`${path}/draft`, { definition: { ...definition, icon: "hers" } }, revision);

    const refused = await workshop.run(["push", folder]);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^Bea has a draft of “deals” since .*--force/);
    expect((await workshop.server.admin.get(`${path}/draft`)).body.definition.icon).toBe("hers");
    expect((await workshop.run(["push", folder, "--force"])).code).toBe(0);
    expect((await workshop.server.admin.get(`${path}/draft`)).body.definition.icon).toBe("mine");
    await edit(folder, "app.json", '"mine"', '"still-mine"');
    const again = await workshop.run(["push", folder]);
    expect(again.code).toBe(0);
    expect(again.out).toContain("Your own draft of");
  });

  test("saves what cannot be published yet as the draft, and says what stands against publishing", async () => {
    await workshop.published();
    const folder = await workshop.folder();
    await workshop.run(["pull", deals.name, folder]);
    await edit(folder, "forms/deal.json", '"recordTitle": "name"', '"recordTitle": "nme"');
    const pushed = await workshop.run(["push", folder]);
    expect(pushed).toMatchObject({ code: 0, err: "" });
    expect(pushed.out).toMatch(
      /^This is the draft of “deals” now\. It cannot be published yet \(\d+\):\n {2}forms\/deal\.json:\d+ {2}/,
    );
    const draft = await workshop.server.admin.get(`${path}/draft`);
    expect(draft.body).toMatchObject({ begun: true });
    expect(JSON.stringify(draft.body)).toContain('"recordTitle":"nme"');
    await edit(folder, "app.json", '"version": "', '"icon": "later", "version": "');
    const refused = await workshop.run(["push", folder, "--publish"]);
    expect(refused.code).toBe(1);
    expect(refused.out).not.toContain("Your own draft of");
    expect((await workshop.server.admin.get(`${path}/draft`)).body.revision).toBe(draft.body.revision);
    const replaced = await workshop.run(["push", folder]);
    expect(replaced.code).toBe(0);
    expect(replaced.out).toMatch(/^Your own draft of .* was replaced\.\nThis is the draft/);
  });

  test("publishes nothing that cannot be published, and saves no draft of it", async () => {
    await workshop.published();
    const folder = await workshop.folder();
    await workshop.run(["pull", deals.name, folder]);
    await edit(folder, "forms/deal.json", '"recordTitle": "name"', '"recordTitle": "nme"');
    const refused = await workshop.run(["push", folder, "--publish"]);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/nothing was written.*\n {2}forms\/deal\.json:\d+ {2}/);
    expect((await workshop.server.admin.get(`${path}/draft`)).body.begun).toBe(false);
  });

  test("makes a new app where that is asked for", async () => {
    await workshop.published();
    const folder = await workshop.folder();
    await workshop.run(["pull", deals.name, folder]);
    await edit(folder, "app.json", `"name": "${deals.name}"`, '"name": "from-git"');
    const missing = await workshop.run(["push", folder]);
    expect(missing.code).toBe(1);
    expect(missing.err).toMatch(/no app “from-git”.*--create/);
    const made = await workshop.run(["push", folder, "--create", "--publish"]);
    expect(made).toMatchObject({ code: 0, err: "" });
    expect((await workshop.server.admin.get("/apps/from-git")).body.version).toBe(1);
  });
});
