import { describe, expect, test } from "vitest";
import { app, opportunities, salesServer } from "../../support/sales-server.ts";
import type { TestClient } from "../../support/test-client.ts";

const sales = salesServer();

function form(name: string, content: string | Uint8Array, type = "application/pdf"): FormData {
  const data = new FormData();
  data.set("file", new Blob([content as BlobPart], { type }), name);
  return data;
}

const upload = (client: TestClient, where: string, body: FormData) => client.send("POST", where, { body });

describe("a file", () => {
  test("is uploaded for a field, attached with the record, and read by who may read that", async () => {
    const id = await sales.opportunity();
    const path = `${opportunities}/${id}`;
    const sent = await upload(
      sales.admin,
      `${path}/files?field=contractFile`,
      form("合同 1.pdf", "%PDF-1.7"),
    );
    expect(sent.status, sent.text).toBe(201);
    expect(sent.body).toMatchObject({ name: "合同 1.pdf", type: "application/pdf", size: 8 });

    const rep = await sales.member("Ria", ["rep"]);
    expect((await rep.get(`/files/${sent.body.id}`)).status).toBe(404);
    const { revision } = (await sales.admin.get(path)).body;
    const held = await sales.admin.patch(path, { data: { contractFile: [sent.body.id] } }, revision);
    expect(held.status, held.text).toBe(200);
    expect(held.body.refs[sent.body.id]).toEqual({ form: "_file", title: "合同 1.pdf" });

    const read = await rep.get(`/files/${sent.body.id}`);
    expect([read.status, read.text]).toEqual([200, "%PDF-1.7"]);
    expect(read.headers.get("content-disposition")).toContain(
      `attachment; filename="__ 1.pdf"; filename*=UTF-8''${encodeURIComponent("合同 1.pdf")}`,
    );
    expect(read.headers.get("x-content-type-options")).toBe("nosniff");
    expect(read.headers.get("content-security-policy")).toContain("sandbox");
    const stranger = await sales.server.person("Stranger");
    const [hidden, missing] = [
      await stranger.get(`/files/${sent.body.id}`),
      await stranger.get("/files/nothing"),
    ];
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect(hidden.text).toBe(missing.text);
  });

  test("that a browser would run is sent as mere bytes", async () => {
    const id = await sales.opportunity();
    const where = `${opportunities}/${id}/files`;
    for (const [name, type] of [
      ["x.svg", "image/svg+xml"],
      ["x.html", "text/html"],
    ] as const) {
      const sent = await upload(sales.admin, where, form(name, "<script>alert(1)</script>", type));
      expect(sent.status, sent.text).toBe(201);
      const read = await fetchAs(sales.admin, sent.body.id as string);
      expect(read).toEqual(["application/octet-stream", true]);
    }
    const { body } = await sales.admin.get(`${opportunities}/${id}/events`);
    expect(body.events[0]).toMatchObject({ type: "file-added", name: "x.html" });
  });

  test("keeps nothing of a path in its name", async () => {
    const id = await sales.opportunity();
    const sent = await upload(sales.admin, `${opportunities}/${id}/files`, form("../../etc/passwd", "x"));
    expect(sent.body.name, sent.text).toBe("passwd");
  });

  test("of more than 25 MB is 413, and of the wrong kind 422", async () => {
    const large = form("large.pdf", new Uint8Array(26 * 1024 * 1024));
    expect((await upload(sales.admin, `${opportunities}/files?field=contractFile`, large)).status).toBe(413);
    const { body } = await sales.admin.get(app);
    const field = body.definition.forms.find((one: { name: string }) => one.name === "opportunity").schema
      .properties.contractFile;
    expect(field["x-accept"]).toBeDefined();
    const wrong = form("run.exe", "MZ", "application/x-msdownload");
    expect((await upload(sales.admin, `${opportunities}/files?field=contractFile`, wrong)).status).toBe(422);
  });

  test("belongs to a field of files, comes as multipart, and there must be one", async () => {
    const where = `${opportunities}/files`;
    expect((await upload(sales.admin, where, form("a.pdf", "x"))).status).toBe(400);
    expect((await upload(sales.admin, `${where}?field=name`, form("a.pdf", "x"))).status).toBe(422);
    expect((await upload(sales.admin, `${where}?field=nothing`, form("a.pdf", "x"))).status).toBe(400);
    const path = `${where}?field=contractFile`;
    expect((await sales.admin.post(path, {})).status).toBe(415);
    expect((await upload(sales.admin, path, new FormData())).status).toBe(422);
    const headers = { "Content-Type": "multipart/form-data; boundary=x" };
    expect((await sales.admin.send("POST", path, { body: "--x\r\nbroken", headers })).status).toBe(400);
  });

  test("of somebody else cannot be taken into a record", async () => {
    const rep = await sales.member("Ron", ["rep"]);
    const sent = await upload(rep, `${opportunities}/files?field=contractFile`, form("mine.pdf", "x"));
    const id = await sales.opportunity();
    const { revision } = (await sales.admin.get(`${opportunities}/${id}`)).body;
    const data = { contractFile: [sent.body.id] };
    const taken = await sales.admin.patch(`${opportunities}/${id}`, { data }, revision);
    expect(taken.status).toBe(422);
    expect(taken.body.problems).toMatchObject([{ code: "unknown-file", pointer: "/contractFile/0" }]);
  });
});

async function fetchAs(client: TestClient, id: string): Promise<[string | null, boolean]> {
  const read = await client.get(`/files/${id}`);
  return [
    read.headers.get("content-type"),
    (read.headers.get("content-disposition") ?? "").startsWith("attachment"),
  ];
}
