import type { Request } from "express";
import { describe, expect, it } from "vitest";
import { done } from "../../../../server/done.ts";
import { throughPublish } from "../../../../server/http/through-publish.ts";
import { whileThere } from "../../../../server/http/while-there.ts";
import type { Services } from "../../../../server/services.ts";
import type { App } from "../../../../server/store/system/apps.ts";
import { VersionGone } from "../../../../server/store/version-gone.ts";

const app = { name: "sales", currentVersion: 1, createdAt: "then" } as App;
const services = (now: App | undefined) =>
  ({ store: { apps: { byName: () => Promise.resolve(now) } } }) as unknown as Services;
const published = services({ ...app, currentVersion: 2 });

interface Sent {
  readonly body?: object;
  readonly type?: string;
}
const json: Sent = { body: {}, type: "application/json" };
const nothing: Sent = {};
const stream: Sent = { type: "text/csv" };

/** Answers a request whose first try fails with `error`; how often it was tried. */
async function tried(error: Error, reads: boolean, sent: Sent) {
  let tries = 0;
  const request = { body: sent.body, get: () => sent.type } as unknown as Request;
  const result = await throughPublish(request, () =>
    whileThere(published, app, reads, () => {
      tries += 1;
      return tries === 1 ? Promise.reject(error) : Promise.resolve(done("answered"));
    }),
  );
  return { tries, said: result.ok ? result.value : result.problems.map(({ code }) => code) };
}

const fault = new Error("the form has no table");

describe("a request that meets a new version", () => {
  it("is answered once more where nothing was written", async () => {
    const answered = { tries: 2, said: "answered" };
    expect(await tried(new VersionGone("sales", 1), false, json)).toEqual(answered);
    expect(await tried(fault, true, nothing)).toEqual(answered);
  });

  it("is not done twice where something may have been written, nor where its body has gone by", async () => {
    expect(await tried(fault, false, json)).toEqual({ tries: 1, said: ["busy"] });
    const streamed = await tried(new VersionGone("sales", 1), false, stream);
    expect(streamed).toEqual({ tries: 1, said: ["new-version"] });
  });

  it("finds nothing where the app has gone, and hides no fault where nothing has changed", async () => {
    const failing = (there: App | undefined) =>
      whileThere(services(there), app, false, () => Promise.reject(fault));
    expect(await failing(undefined)).toMatchObject({ ok: false, reason: "not-found" });
    expect(await failing({ ...app, createdAt: "later" })).toMatchObject({ reason: "not-found" });
    await expect(failing(app)).rejects.toBe(fault);
  });
});
