import type { Request } from "express";
import { expect, test } from "vitest";
import { createAuthenticate } from "../../../../server/http/authenticate.ts";
import type { Services } from "../../../../server/services.ts";

const away = new Error("the database is away");
const services = { store: { now: () => Promise.reject(away) } } as unknown as Services;
const asked = (headers: { readonly [name: string]: string }) =>
  ({
    secure: false,
    ip: "127.0.0.1",
    method: "GET",
    get: (name: string) => headers[name.toLowerCase()],
  }) as unknown as Request;

test("who shows nothing is nobody, without a question to the database", async () => {
  const caller = await createAuthenticate(services)(asked({}));
  expect(caller).toMatchObject({ ok: true, value: { now: services } });
  expect(caller.ok && caller.value.user).toBeUndefined();
});

test("who shows a token is looked up in the database", async () => {
  const token = { authorization: `Bearer pipewright_${"x".repeat(43)}` };
  await expect(createAuthenticate(services)(asked(token))).rejects.toBe(away);
});
