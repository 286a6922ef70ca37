import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { toFolder } from "../../../runtime/core/definition/to-folder.ts";
import { app, salesServer } from "../../support/sales-server.ts";
import { smallApp } from "../../support/small-app.ts";

const sales = salesServer();
const headers = { "Content-Type": "application/zip" };

const packed = (files: Iterable<readonly [string, string]>) =>
  zipSync(Object.fromEntries([...files].map(([path, text]) => [path, strToU8(text)])));
const read = (body: unknown) => sales.admin.send("POST", "/packages/read", { body, headers });

describe("reading a package", () => {
  test("answers its definition, ready to be made a draft, and keeps nothing", async () => {
    const answer = await read(packed(toFolder(smallApp())));
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toEqual({ definition: smallApp(), problems: [] });
    expect((await sales.admin.get("/apps/small/draft")).status).toBe(404);
  });

  test("tells what is wrong with a definition that can be mended in a draft", async () => {
    const wrong = { ...smallApp({ recordTitle: "nothing" }), surplus: 1 };
    const answer = await read(packed(toFolder(wrong)));
    expect(answer.status).toBe(200);
    expect(answer.body.definition.name).toBe("small");
    expect(answer.body.problems.length).toBeGreaterThan(0);
  });

  test("refuses files that are no definition, naming them, and levels without end", async () => {
    const broken = await read(packed([["app.json", "{"]]));
    expect(broken.status).toBe(422);
    expect(broken.body.problems[0]).toMatchObject({
      code: "definition-file-json",
      message: "The file app.json is not valid JSON: see line 1, column 2.",
      params: { path: "app.json", line: 1, column: 2 },
    });
    const stray = await read(packed([...toFolder(smallApp()), ["install.sh", "rm"]]));
    expect(stray.body.problems[0]).toMatchObject({ code: "definition-file-unexpected" });
    const deep = `{"forms":[],"title":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
    expect((await read(packed([["app.json", deep]]))).status).toBe(422);
    // What is beyond the limits is told with the file in which it is.
    const large = { ...smallApp().forms[0], description: "x".repeat(600_000) };
    const folder = new Map([...toFolder(smallApp())]);
    const file = `forms/${large.name ?? ""}.json`;
    expect(folder.has(file)).toBe(true);
    const heavy = await read(packed([...folder.set(file, JSON.stringify(large))]));
    expect(heavy.status).toBe(422);
    expect(heavy.body.problems[0]).toMatchObject({ code: "definition-form-size", params: { path: file } });
  });

  test("refuses a way out of the folder and says which file it is", async () => {
    const evil = await read(packed([["../evil.json", "{}"]]));
    expect(evil.status).toBe(400);
    expect(evil.body.problems[0]).toMatchObject({ code: "archive-path", params: { path: "../evil.json" } });
    expect(evil.body.detail).toContain("../evil.json");
  });

  test("is for those who may make apps", async () => {
    const rep = await sales.member("Rex", ["rep"]);
    expect((await rep.send("POST", "/packages/read", { body: packed([]), headers })).status).toBe(403);
  });
});

describe("the check of a definition that is sent along", () => {
  test("tells its changes and leaves the draft as it was", async () => {
    const { body } = await sales.admin.get(`${app}/draft`);
    const definition = { ...body.definition, title: "Anew" };
    const checked = await sales.admin.post(`${app}/draft/check`, { definition });
    expect(checked.status, checked.text).toBe(200);
    expect(checked.body.problems).toEqual([]);
    expect(checked.body.changes).toMatchObject([{ item: "app", keyword: "title", after: "Anew" }]);
    expect((await sales.admin.get(`${app}/draft`)).body).toEqual(body);
    expect((await sales.admin.post(`${app}/draft/check`, {})).body.changes).toEqual([]);
  });

  test("is of this app", async () => {
    const other = await sales.admin.post(`${app}/draft/check`, { definition: smallApp() });
    expect(other.status).toBe(422);
    expect(other.body.problems).toMatchObject([{ code: "name-differs", pointer: "/name" }]);
  });
});
