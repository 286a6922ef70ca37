import { request } from "node:http";
import { expect, test } from "vitest";
import { opportunities, salesServer } from "../../support/sales-server.ts";

const sales = salesServer();
const path = `${opportunities}/files?field=contractFile`;
const headers = { "Content-Type": "multipart/form-data; boundary=x" };
const head =
  '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n';

test("an upload that ends in the middle of its file is 400 and brings nothing down", async () => {
  for (const body of [`${head}abc`, head, head.slice(0, -2), `${head}abc\r\n--x`]) {
    const sent = await sales.admin.send("POST", path, { body, headers });
    expect(sent.status, sent.text).toBe(400);
    expect(sent.body.problems).toMatchObject([{ code: "malformed-upload" }]);
  }
  expect((await sales.admin.get("/session")).status).toBe(200);
});

test("an upload whose sender goes away leaves the server as it was", async () => {
  const { status, headers: got } = await sales.server.client().post("/session", {
    email: "ada@example.org",
    password: "correct horse battery",
  });
  expect(status).toBe(201);
  const cookie = got.get("set-cookie")?.split(";")[0] ?? "";
  await new Promise<void>((resolve) => {
    const sending = request(`${sales.server.address}/api${path}`, {
      method: "POST",
      headers: { ...headers, cookie, "Content-Length": "1000000" },
    });
    sending.on("error", () => undefined).on("close", () => resolve());
    sending.write(head + "x".repeat(1000), () => setTimeout(() => sending.destroy(), 50));
  });
  expect((await sales.admin.get("/session")).status).toBe(200);
});

test("a file far over the limit is answered as soon as it is known to be, whatever its kind", async () => {
  const body = Buffer.concat([
    Buffer.from(head),
    Buffer.alloc(40 * 1024 * 1024, "x"),
    Buffer.from("\r\n--x--"),
  ]);
  const large = await sales.admin.send("POST", path, { body, headers });
  expect(large.status, large.text).toBe(413);
  const wrong = Buffer.from(
    body.toString("latin1").replace("application/pdf", "application/exe").replace("a.pdf", "a.exe"),
  );
  expect((await sales.admin.send("POST", path, { body: wrong, headers })).status).toBe(422);
});
