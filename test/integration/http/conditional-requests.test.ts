import { request } from "node:http";
import { expect, test } from "vitest";
import { accounts, app, opportunities, salesServer } from "../../support/sales-server.ts";

const sales = salesServer();
const codes = (answer: { body: { problems: { code: string }[] } }) =>
  answer.body.problems.map(({ code }) => code);
const patch = (path: string, revision: string) =>
  sales.admin.send("PATCH", path, { body: { data: { name: "Renamed" } }, headers: { "If-Match": revision } });

test("an If-Match that is no entity tag is malformed, not stale", async () => {
  const path = `${accounts}/${await sales.account()}`;
  const answer = await patch(path, "garbage");
  expect([answer.status, codes(answer)]).toEqual([400, ["malformed-revision"]]);
  expect(answer.body.problems[0].message).toContain("ETag");
  expect((await patch(path, '"somebody-elses"')).status).toBe(412);
});

test("If-Match: * changes whatever is there, and finds nothing where nothing is", async () => {
  const path = `${accounts}/${await sales.account()}`;
  expect((await patch(path, "*")).body).toMatchObject({ revision: 2, data: { name: "Renamed" } });
  expect((await patch(`${accounts}/nowhere`, "*")).status).toBe(404);
  const { definition } = (await sales.admin.get(`${app}/draft`)).body;
  const headers = { "If-Match": "*" };
  for (let times = 0; times < 2; times += 1) {
    const saved = await sales.admin.send("PUT", `${app}/draft`, { body: { definition }, headers });
    expect(saved.status, saved.text).toBe(200);
  }
  expect((await sales.admin.send("DELETE", `${app}/draft`, { headers })).status).toBe(204);
});

test("what is not there is said before what is wrong with the body", async () => {
  const opportunity = await sales.opportunity();
  const { revision } = (await sales.admin.get(`${opportunities}/${opportunity}`)).body;
  const answers = [
    await sales.admin.patch("/users/nope", {}),
    await sales.admin.patch("/users/nope", { nothing: 1 }),
    await sales.admin.put(`${opportunities}/${opportunity}/checklist/nope`, { done: "yes" }, revision),
    await sales.admin.post(`${opportunities}/${opportunity}/approvals/nope`, {}),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  const rep = await sales.member("Rob", ["rep"]);
  expect((await rep.patch("/users/nope", {})).status).toBe(403);
});

test("members may be replaced as they were read, or whatever they are", async () => {
  const path = `${app}/members`;
  const read = await sales.admin.get(path);
  const etag = read.headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[0-9]+"$/);
  const members = (read.body.members as { user: string; roles: string[] }[]).map(({ user, roles }) => {
    return { user, roles };
  });
  const put = (wanted: unknown, headers: { [name: string]: string }) =>
    sales.admin.send("PUT", path, { body: { members: wanted }, headers });
  await sales.member("Mila", ["rep"]);
  const stale = await put(members, { "If-Match": etag });
  expect([stale.status, codes(stale)]).toEqual([412, ["stale"]]);
  const staleAndWrong = await put([{ user: "nobody", roles: ["king"] }], { "If-Match": etag });
  expect([staleAndWrong.status, codes(staleAndWrong)]).toEqual([412, ["stale"]]);
  const now = await sales.admin.get(path);
  expect(now.body.members).toHaveLength(members.length + 1);
  const replaced = await put(members, { "If-Match": now.headers.get("etag") ?? "" });
  expect([replaced.status, replaced.headers.get("etag")]).toEqual([200, etag]);
  expect((await put(members, { "If-Match": "*" })).status).toBe(200);
  expect((await put(members, {})).status).toBe(200);
  const twice = await put([...members, members[0]], {});
  expect([twice.status, codes(twice)]).toEqual([422, ["duplicate-item"]]);
  expect(twice.body.problems[0].pointer).toBe(`/members/${String(members.length)}/user`);
});

test("an address that is too long is refused like anything else", async () => {
  const { hostname, port } = new URL(sales.server.address);
  const path = `/api${accounts}?search=${"x".repeat(40_000)}`;
  const answer = await new Promise<{ status: number | undefined; type: string; body: string }>(
    (resolve, reject) => {
      const asking = request({ hostname, port, path }, (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => (body += part));
        const type = response.headers["content-type"] ?? "";
        response.on("end", () => resolve({ status: response.statusCode, type, body }));
      });
      asking.on("error", reject).end();
    },
  );
  expect(answer.status).toBe(431);
  expect(answer.type).toContain("application/problem+json");
  expect(JSON.parse(answer.body)).toMatchObject({ status: 431, problems: [{ code: "headers-too-large" }] });
  expect((await sales.admin.get("/session")).status).toBe(200);
});
