import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pngPicture } from "../../support/pictures.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";
import type { TestAnswer } from "../../support/test-client.ts";
import { importApp, visits, visitsApp } from "../../support/visits-app.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await importApp(server.admin, visitsApp);
});
afterAll(() => server.remove());

function upload(field: string, bytes: Uint8Array | string, name: string, type: string): Promise<TestAnswer> {
  const body = new FormData();
  body.set("file", new Blob([bytes as BlobPart], { type }), name);
  return server.admin.send("POST", `${visits}/files?field=${field}`, { body });
}

const bytes = (...head: readonly number[]) =>
  new Uint8Array([...head, ...Array.from({ length: 40 }, () => 0)]);
const text = (...parts: readonly string[]) => [...parts.join("")].map((letter) => letter.charCodeAt(0));
const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0);
const gif = bytes(...text("GIF89a"));
const webp = bytes(...text("RIFF"), 1, 2, 3, 4, ...text("WEBP"));

describe("a picture", () => {
  test.each([
    ["image/png", pngPicture()],
    ["image/jpeg", jpeg],
    ["image/gif", gif],
    ["image/webp", webp],
  ])("of the type %s is taken in by its bytes, whatever its sender calls it", async (type, content) => {
    const sent = await upload("photos", content, "picture", "text/html");
    expect(sent.status, sent.text).toBe(201);
    expect(sent.body).toMatchObject({ type, size: content.byteLength });
    const read = await server.admin.get(`/files/${sent.body.id}`);
    expect(read.headers.get("content-type")).toBe(type);
    expect(read.headers.get("x-content-type-options")).toBe("nosniff");
    expect(read.headers.get("content-security-policy")).toContain("sandbox");
  });

  test.each([
    ["SVG", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "image/svg+xml"],
    ["HTML that calls itself a PNG", "<script>alert(1)</script>", "image/png"],
    ["a PDF", "%PDF-1.7", "application/pdf"],
    ["sound in a RIFF", bytes(...text("RIFF"), 1, 2, 3, 4, ...text("WAVE")), "image/webp"],
    ["three bytes", bytes().subarray(0, 3), "image/png"],
    ["nothing", "", "image/png"],
  ])("is not %s", async (_, content, type) => {
    const sent = await upload("photos", content, "x.png", type);
    expect(sent.status, sent.text).toBe(422);
    expect(sent.body.problems).toMatchObject([{ code: "not-an-image" }]);
    expect(sent.body.problems[0].message).toContain(".png, .jpg, .webp, .gif");
  });

  test("is kept byte by byte", async () => {
    const picture = pngPicture([200, 30, 30]);
    const sent = await upload("photos", picture, "red.png", "image/png");
    const cookie = (await signedIn())["Cookie"];
    const read = await fetch(`${server.address}/api/files/${sent.body.id as string}`, {
      headers: { Cookie: cookie },
    });
    expect(new Uint8Array(await read.arrayBuffer())).toEqual(picture);
  });

  test("lies in the field for which it was sent, and in no other", async () => {
    const photo = await upload("photos", pngPicture(), "a.png", "image/png");
    const paper = await upload("papers", "<svg/>", "a.svg", "image/svg+xml");
    const wrong = await server.admin.post(visits, {
      data: { name: "V", photos: [paper.body.id], signature: photo.body.id },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.problems).toMatchObject([
      { code: "unknown-file", pointer: "/photos/0" },
      { code: "unknown-file", pointer: "/signature" },
    ]);
    const right = await server.admin.post(visits, { data: { name: "V", photos: [photo.body.id] } });
    expect(right.status, right.text).toBe(201);
    expect(right.body.refs[photo.body.id]).toEqual({ form: "_file", title: "a.png" });
  });

  test("cannot come into the record as an attachment that nobody looked at", async () => {
    const { id, revision } = (await server.admin.post(visits, { data: { name: "V" } })).body;
    const body = new FormData();
    body.set("file", new Blob(["<svg/>"], { type: "image/png" }), "a.png");
    const attached = await server.admin.send("POST", `${visits}/${id}/files`, { body });
    expect(attached.status, attached.text).toBe(201);
    const held = await server.admin.patch(
      `${visits}/${id}`,
      { data: { photos: [attached.body.id] } },
      revision,
    );
    expect(held.body.problems).toMatchObject([{ code: "unknown-file", pointer: "/photos/0" }]);
  });
});

describe("a signature", () => {
  test("is a PNG of at most one megabyte", async () => {
    expect((await upload("signature", jpeg, "s.png", "image/png")).status).toBe(422);
    const large = new Uint8Array(1024 * 1024 + 1);
    large.set(pngPicture());
    expect((await upload("signature", large, "s.png", "image/png")).status).toBe(413);
  });

  test("belongs to a record, and is cleared and given anew", async () => {
    const first = await upload("signature", pngPicture(), "Ada.png", "image/png");
    const made = await server.admin.post(visits, { data: { name: "V", signature: first.body.id } });
    expect(made.status, made.text).toBe(201);
    const path = `${visits}/${made.body.id}`;
    const cleared = await server.admin.patch(path, { data: { signature: null } }, made.body.revision);
    expect(cleared.body.data.signature).toBeUndefined();
    const second = await upload("signature", pngPicture([0, 0, 0]), "Ada.png", "image/png");
    const again = await server.admin.patch(
      path,
      { data: { signature: second.body.id } },
      cleared.body.revision,
    );
    expect(again.body.data.signature).toBe(second.body.id);
  });
});

async function signedIn(): Promise<{ Cookie: string }> {
  const answer = await fetch(`${server.address}/api/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ email: "ada@example.org", password: "correct horse battery" }),
  });
  return { Cookie: (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "" };
}
