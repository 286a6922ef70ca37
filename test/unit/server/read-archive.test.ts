import { strToU8, zipSync, type Zippable } from "fflate";
import { describe, expect, test } from "vitest";
import { readArchive } from "../../../server/engine/read-archive.ts";

const app = strToU8("{}");
const zip = (files: Zippable) => zipSync({ "app.json": app, ...files });

async function refused(bytes: Uint8Array): Promise<string> {
  const read = await readArchive(bytes);
  return read.ok ? `read ${[...read.value.keys()].join(" ")}` : (read.problems[0]?.code ?? "");
}

/** The bytes with two of them written over at each place where the signature of a header is found. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const header = Buffer.from([0x50, 0x4b, signature & 0xff, signature >> 8]);
  for (let at = copy.indexOf(header); at >= 0; at = copy.indexOf(header, at + 4)) {
    copy.writeUInt32LE(value, at + offset);
  }
  return copy;
}

const central = 0x0201;

describe("an archive", () => {
  test("is read as texts by their paths, without folders and without a first folder that holds everything", async () => {
    const files = { "crm/": new Uint8Array(), "crm/app.json": app, "crm/forms/deal.json": strToU8("深") };
    const read = await readArchive(zipSync(files));
    expect(read).toEqual({
      ok: true,
      value: new Map([
        ["app.json", "{}"],
        ["forms/deal.json", "深"],
      ]),
    });
  });

  test("may hold what desktops leave behind", async () => {
    const litter = { "__MACOSX/._app.json": app, ".DS_Store": app, "forms/.DS_Store": app };
    expect(await refused(zip(litter))).toBe("read app.json");
  });

  test.each([
    "../evil.json",
    "forms/../../evil.json",
    "forms/..",
    "./app2.json",
    "/etc/cron.d/evil",
    "C:/evil.json",
    "..\\evil.json",
    "forms\\evil.json",
    "forms//evil.json",
    "forms/\u0000.json",
    "forms/\u202Enosj.json",
    "forms/a b.json",
    `forms/${"a".repeat(200)}.json`,
    "~/evil.json",
  ])("with a file at %j is refused", async (path) => {
    expect(await refused(zip({ [path]: app }))).toBe("archive-path");
  });

  test.each([
    ["a link", 0o120777],
    ["a device", 0o060666],
    ["a pipe", 0o010666],
  ])("with %s is refused", async (_name, mode) => {
    const file: Zippable = {
      "forms/deal.json": [strToU8("/etc/passwd"), { os: 3, attrs: (mode << 16) >>> 0 }],
    };
    expect(await refused(zip(file))).toBe("archive-link");
  });

  test("with a file that says so of itself is read", async () => {
    const file: Zippable = { "forms/deal.json": [app, { os: 3, attrs: (0o100644 << 16) >>> 0 }] };
    expect(await refused(zip(file))).toBe("read app.json forms/deal.json");
  });

  test("with the same name in another case is refused", async () => {
    expect(await refused(zip({ "forms/deal.json": app, "forms/Deal.json": app }))).toBe("archive-twice");
    expect(await refused(zip({ "App.json": app }))).toBe("archive-twice");
  });

  test("with more than 2000 files is refused", async () => {
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`forms/f${String(index)}.json`, app]));
    expect(await refused(zip(many(2000)))).toBe("archive-too-many");
    expect(await refused(zip(many(1999)))).toMatch(/^read /);
  });

  test("with more than 20 MB is refused, in one file or in several", async () => {
    const noise = Uint8Array.from({ length: 6 * 1024 * 1024 }, (_, index) => (index * 2654435761) >>> 24);
    const file = (name: string): Zippable => ({ [name]: [noise, { level: 0 }] });
    expect(await refused(zip({ ...file("a"), ...file("b"), ...file("c"), ...file("d") }))).toBe(
      "archive-too-large",
    );
  });

  test("that is packed too well to be honest is refused", async () => {
    const bomb = zip({ "forms/deal.json": new Uint8Array(2 * 1024 * 1024) });
    expect(bomb.byteLength).toBeLessThan(10_000);
    expect(await refused(bomb)).toBe("archive-too-large");
  });

  test("that holds more than it says is cut off", async () => {
    const bomb = zip({ "forms/deal.json": new Uint8Array(15 * 1024 * 1024) });
    expect(await refused(patched(bomb, central, 24, 1000))).toBe("bad-archive");
  });

  test("whose bytes are not those that were packed is refused", async () => {
    expect(await refused(patched(zip({}), central, 16, 12345))).toBe("bad-archive");
  });

  test("that is locked is refused", async () => {
    const files = zip({});
    expect(await refused(patched(files, central, 8, 0x00080001))).toBe("archive-locked");
  });

  test("whose texts are no UTF-8 is refused", async () => {
    expect(await refused(zip({ "forms/deal.json": Uint8Array.of(0xff, 0xfe, 0x41) }))).toBe("bad-archive");
  });

  test.each([
    ["nothing", new Uint8Array()],
    ["something else", strToU8("no zip at all")],
    ["half an archive", zip({ "forms/deal.json": app }).slice(0, 60)],
    ["an archive without its beginning", zip({ "forms/deal.json": app }).slice(30)],
  ])("that is %s is refused", async (_name, bytes) => {
    expect(await refused(bytes)).toBe("bad-archive");
  });
});
