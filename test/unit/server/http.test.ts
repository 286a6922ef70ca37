import { describe, expect, test } from "vitest";
import { language } from "../../../server/http/language.ts";
import { networkOf } from "../../../server/http/network-of.ts";
import { createRateLimit } from "../../../server/http/rate-limit.ts";
import { readCookie } from "../../../server/http/read-cookie.ts";
import { readRevision } from "../../../server/http/read-revision.ts";
import { sessionCookie } from "../../../server/http/session-cookie.ts";
import { neutralised } from "../../../runtime/core/cells/neutralise.ts";

test.each([
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh-CN"],
  ["en-GB, zh;q=0.5", "en"],
  ["fr, zh-TW;q=0.1", "zh-CN"],
  ["fr", undefined],
  ["en;q=0", undefined],
  [undefined, undefined],
])("of the languages %s, we speak %s", (header, wanted) => {
  expect(language(header)).toBe(wanted);
});

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0db8::1", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("the address %s counts as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

describe("a limit of rates", () => {
  test("opens again when its window is over, and knows each key apart", () => {
    let now = 0;
    const limit = createRateLimit(2, 60, () => now);
    limit.count("a");
    limit.count("a");
    expect([limit.wait("a"), limit.wait("b")]).toEqual([60, 0]);
    now = 59_000;
    expect(limit.wait("a")).toBe(1);
    now = 60_000;
    expect(limit.wait("a")).toBe(0);
  });

  test("forgets the oldest key where there are too many", () => {
    const limit = createRateLimit(1, 60, () => 0, 2);
    for (const key of ["a", "b", "c"]) limit.count(key);
    expect(["a", "b", "c"].map((key) => limit.wait(key))).toEqual([0, 60, 60]);
  });
});

test("a cookie is found by its whole name", () => {
  expect(readCookie("xpipewright=1; pipewright=two; pipewright=three", "pipewright")).toBe("two");
  expect(readCookie(undefined, "pipewright")).toBeUndefined();
});

test("a cookie that came over https is held to it and to this host", () => {
  expect(sessionCookie("s", true)).toBe(
    "__Host-pipewright=s; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure",
  );
});

test.each([
  ['"7"', 7],
  ['W/"7"', 7],
  ["*", "any"],
  [undefined, null],
])("the header If-Match: %s means revision %s", (header, revision) => {
  expect(readRevision(header)).toBe(revision);
});

test("an If-Match of somebody else's matches nothing", () => {
  for (const header of ['"x"', '""', '"9999999999999999"']) expect(readRevision(header)).toBeNaN();
});

test("an If-Match that is no entity tag cannot be read", () => {
  for (const header of ["7", "garbage", '"1', '"1", "2"', ""]) expect(readRevision(header)).toBeUndefined();
});

test.each([
  ["=1+1", "'=1+1"],
  ["@cmd", "'@cmd"],
  ["-2+3", "'-2+3"],
  ["＝1+1", "'＝1+1"],
  ["\n=1", "'\n=1"],
  ["'quoted", "''quoted"],
  ["plain", "plain"],
])("the text %s goes into a spreadsheet as %s", (text, cell) => {
  expect(neutralised(text)).toBe(cell);
});
