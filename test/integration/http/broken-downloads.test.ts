import { once } from "node:events";
import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { pino } from "pino";
import { afterEach, expect, test, vi } from "vitest";
import { answerError } from "../../../server/http/answer-error.ts";
import { sendAnswer } from "../../../server/http/send-answer.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  vi.restoreAllMocks();
});

/** Serves what `bytes` gives as a download, as a server that is no test does; answers with its address and its log. */
async function serve(bytes: () => AsyncIterable<string>): Promise<{ address: string; log: object[] }> {
  const log: object[] = [];
  const app = express();
  app.set("env", "production");
  app.get("/", (_request, response) => sendAnswer(response, { status: 200, bytes: bytes() }));
  app.use(
    answerError(
      pino({ level: "debug" }, { write: (line: string) => void log.push(JSON.parse(line) as object) }),
    ),
  );
  server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, log };
}

async function* endless(): AsyncGenerator<string> {
  for (;;) {
    yield "x".repeat(10_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test("a download whose reader goes away is no error, and writes nothing but the log", async () => {
  const console = vi.spyOn(globalThis.console, "error");
  const { address, log } = await serve(endless);
  await new Promise<void>((resolve) => {
    get(address, (answer) => void answer.once("data", () => answer.destroy()).on("close", resolve));
  });
  await vi.waitFor(() => expect(log).toMatchObject([{ level: 20, msg: "the client went away" }]));
  expect(console).not.toHaveBeenCalled();
});

test("nor is one whose reader goes away before its first byte", async () => {
  const { address, log } = await serve(async function* () {
    await new Promise((resolve) => setTimeout(resolve, 200));
    yield "late";
  });
  await new Promise<void>((resolve) => {
    const asked = get(address);
    asked.on("error", () => {}).on("close", resolve);
    setTimeout(() => asked.destroy(), 50);
  });
  await vi.waitFor(() => expect(log).toMatchObject([{ level: 20, msg: "the client went away" }]));
});

test("a download that breaks on our side is cut off, so that nobody takes it for whole, and logged once", async () => {
  const console = vi.spyOn(globalThis.console, "error");
  const { address, log } = await serve(async function* () {
    yield "half";
    await new Promise((resolve) => setTimeout(resolve, 20));
    throw new Error("the disk is gone");
  });
  await expect(fetch(address).then((answer) => answer.text())).rejects.toThrow("terminated");
  // Who loads it may know first.
  await vi.waitFor(() =>
    expect(log).toMatchObject([{ level: 50, msg: "broken off", err: { message: "the disk is gone" } }]),
  );
  expect(console).not.toHaveBeenCalled();
});
