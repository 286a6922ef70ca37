import { readdir, writeFile } from "node:fs/promises";
import { createServer, request as ask } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { cliWorkshop, deals, edit } from "../../support/cli-workshop.ts";

// Each test starts several processes.
vi.setConfig({ testTimeout: 180_000 });

const workshop = cliWorkshop();

describe("what can go wrong", () => {
  const sentence = async (args: readonly string[], env: { readonly [name: string]: string } = {}) => {
    const { code, out, err } = await workshop.run(args, env);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).not.toMatch(/\n\s+at /);
    return err;
  };

  test("is said in a sentence: no server, no Pipewright, no token, a wrong one, one that may not, no app, no folder", async () => {
    await workshop.published();
    const folder = await workshop.folder();
    const pull = ["pull", deals.name, folder];
    const nobody = await sentence(pull, { PIPEWRIGHT_URL: "http://127.0.0.1:9" });
    expect(nobody).toMatch(/The server http:\/\/127\.0\.0\.1:9 cannot be reached/);
    expect(await sentence(pull, { PIPEWRIGHT_TOKEN: "" })).toContain("PIPEWRIGHT_TOKEN");
    const wrong = `pipewright_${"A".repeat(43)}`;
    const unknown = await sentence(pull, { PIPEWRIGHT_TOKEN: wrong });
    expect(unknown).toContain("There is no such API token");
    expect(unknown).not.toContain(wrong);
    const reader = await workshop.tokenOf(workshop.server.admin, "read");
    expect(await sentence(pull, { PIPEWRIGHT_TOKEN: reader })).toContain("scope “Administer”");
    const stranger = await workshop.tokenOf(await workshop.server.person("Sid"), "admin");
    expect(await sentence(pull, { PIPEWRIGHT_TOKEN: stranger })).toContain("no app “deals”");
    expect(await sentence(["pull", "nowhere", folder])).toContain("no app “nowhere”");
    expect(await sentence(["plan", join(folder, "missing")])).toContain("is no folder");
    expect(await sentence(["plan", folder])).toContain("There is no app.json");
    await writeFile(join(folder, "app.json"), '{"language":1}');
    expect(await sentence(["plan", folder])).toContain("app.json has no name");
  });

  test("a page that is not Pipewright, and one that sends elsewhere, get no second look at the token", async () => {
    const seen: (string | undefined)[] = [];
    const other = createServer((request, response) => {
      seen.push(request.headers.authorization);
      if (request.url?.startsWith("/moved") === true) {
        response.writeHead(302, { Location: "/elsewhere" }).end();
      } else response.writeHead(200, { "Content-Type": "text/html" }).end("<p>Hello</p>");
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${String((other.address() as AddressInfo).port)}`;
    const html = await sentence(["pull", deals.name], { PIPEWRIGHT_URL: address });
    expect(html).toContain("Is this the address of Pipewright?");
    const moved = await sentence(["pull", deals.name], { PIPEWRIGHT_URL: `${address}/moved` });
    expect(moved).toContain("answered 302");
    expect(seen).toHaveLength(2);
    await new Promise((resolve) => other.close(resolve));
  });

  test("an answer to publishing that is lost on the way does not hide what came of it, and nothing is published twice", async () => {
    await workshop.published();
    const folder = await workshop.folder();
    await workshop.run(["pull", deals.name, folder]);
    await edit(folder, "app.json", "Deals", "Deals on a bad line");
    let lost = 0;
    const line = createServer((request, response) => {
      const to = new URL(request.url ?? "/", workshop.server.address);
      const { method, headers } = request;
      const onward = ask(to, { method, headers }, (answer) => {
        if (request.url?.endsWith("/publish") === true && lost === 0) {
          lost += 1;
          answer.resume().once("end", () => response.destroy());
          return;
        }
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      request.pipe(onward);
    });
    await new Promise<void>((resolve) => line.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${String((line.address() as AddressInfo).port)}`;
    const versions = async () =>
      ((await workshop.server.admin.get(`/apps/${deals.name}/versions`)).body.versions as unknown[]).length;
    const before = await versions();
    const { code, out, err } = await workshop.run(["push", folder, "--publish"], { PIPEWRIGHT_URL: address });
    expect({ code, err, lost }).toEqual({ code: 0, err: "", lost: 1 });
    expect(out).toContain(`version ${String(before + 1)}`);
    expect(await versions()).toBe(before + 1);
    await new Promise((resolve) => line.close(resolve));
  });

  test("names from a server that are none never become files", async () => {
    const evil = { ...deals, forms: [{ ...deals.forms[0], name: "../../evil" }] };
    const other = createServer((request, response) => {
      const body =
        request.url?.endsWith("/versions") === true
          ? { versions: [{ version: 1 }] }
          : { version: 1, definition: evil };
      response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const folder = await workshop.folder();
    const address = `http://127.0.0.1:${String((other.address() as AddressInfo).port)}`;
    await sentence(["pull", deals.name, folder], { PIPEWRIGHT_URL: address });
    expect(await readdir(folder)).toEqual([]);
    await new Promise((resolve) => other.close(resolve));
  });
});
