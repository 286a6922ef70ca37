import { expect, it } from "vitest";
import { makeDataFolder } from "../../../server/make-data-folder.ts";
import { startFailure } from "../../../server/start-failure.ts";

const config = { databaseUrl: null, host: "127.0.0.1", port: 3000, dataDir: "./data" };
const failed = (message: string, more: object) =>
  startFailure(config, Object.assign(new Error(message), more));

it("names the variable behind a failure to listen", () => {
  expect(failed("x", { code: "EADDRINUSE", syscall: "listen" })).toMatch(
    /^PORT is already in use: .*3000\.$/,
  );
  expect(failed("x", { code: "ENOTFOUND", syscall: "getaddrinfo" })).toMatch(/^HOST is not known/);
});

it("says in one line that the data cannot be used", () => {
  expect(failed("no\nstack", { code: "EACCES", syscall: "open" })).toBe(
    "DATA_DIR (./data) cannot be used: no.",
  );
  expect(failed("SQLITE_NOTADB: file is not a database", {})).toMatch(/damaged/);
});

it("gives up at once where a folder cannot be made or a file stands in its place", async () => {
  await expect(makeDataFolder("/proc/x/y")).rejects.toThrow("ENOENT");
  await expect(makeDataFolder("/etc/passwd")).rejects.toThrow("not a folder");
});
