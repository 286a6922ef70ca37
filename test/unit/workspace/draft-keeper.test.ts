import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FormerText } from "../../../runtime/core/diff/former-text.ts";
import type { RecordData } from "../../../runtime/core/record.ts";
import { HttpProblem } from "../../../runtime/ui/http/http-problem.ts";
import { draftKeeper, type Kept } from "../../../runtime/workspace/record/draft-keeper.ts";
import { isNewestDraft, type UnsentDraft } from "../../../runtime/workspace/record/is-newest-draft.ts";
import { typedCopy } from "../../../runtime/workspace/record/typed-copy.ts";
import { typedSince } from "../../../runtime/workspace/record/typed-since.ts";

/** A browser and a server in which a record's draft is kept, and a form that holds what is typed. */
function desk() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  const former: readonly FormerText[] = [];
  const server = {
    data: {} as RecordData,
    former,
    updatedAt: null as string | null,
    down: 0,
    asked: [] as string[],
  };
  const form = { typed: {} as RecordData, former, kept: "not" as Kept };
  const now = () => new Date().toISOString();
  const ask = async (what: string): Promise<void> => {
    server.asked.push(what);
    await Promise.resolve();
    if (server.down !== 0) throw new HttpProblem(server.down === 1 ? 0 : server.down, "down", []);
  };
  const open = () => {
    Object.assign(form, { typed: {}, former });
    const keeper = draftKeeper({
      server: {
        read: async () => {
          await ask("read");
          return { data: server.data, former: [...server.former], updatedAt: server.updatedAt };
        },
        write: async (typed) => {
          await ask("write");
          Object.assign(server, { ...typed, updatedAt: now() });
          return { data: typed.data, former: [...typed.former], updatedAt: now() };
        },
        remove: async () => {
          await ask("remove");
          Object.assign(server, { data: {}, former, updatedAt: null });
        },
      },
      copy: typedCopy<UnsentDraft>("rui", "deals.deal.1", storage),
      now,
      offer: (earlier) => {
        form.typed = { ...earlier.data, ...form.typed };
        form.former = [...earlier.former, ...form.former];
        keeper.typed({ data: form.typed, former: form.former });
        return { data: form.typed, former: form.former };
      },
      tell: (where) => (form.kept = where),
    });
    const type = (data: RecordData, texts = form.former) => {
      Object.assign(form, { typed: data, former: texts });
      keeper.typed({ data, former: texts });
    };
    return { keeper, type };
  };
  return { server, form, kept, open, wait: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-01-01T08:00:00.000Z") }));
afterEach(() => void vi.useRealTimers());

describe("a draft of a record", () => {
  it("is in the browser at once and on the server after a pause, and in the browser no more then", async () => {
    const { server, form, kept, open, wait } = desk();
    const { type } = open();
    await wait(0);
    type({ name: "X" });
    type({ name: "X3" });
    expect([...kept.values()][0]).toContain("X3");
    expect(server.data).toEqual({});
    await wait(1_200);
    expect(server.data).toEqual({ name: "X3" });
    expect(server.asked).toEqual(["read", "write"]);
    expect(kept.size).toBe(0);
    expect(form.kept).toBe("server");
  });

  it("is sent at once when the page is left, and found in the browser where it did not arrive", async () => {
    const { server, form, kept, open, wait } = desk();
    const first = open();
    await wait(0);
    first.type({ name: "left" });
    first.keeper.stop();
    await wait(0);
    expect(server.data).toEqual({ name: "left" });

    const second = open();
    await wait(0);
    expect(form.typed).toEqual({ name: "left" });
    server.down = 1;
    second.type({ name: "left again" });
    second.keeper.stop();
    await wait(100_000);
    expect(server.data).toEqual({ name: "left" });

    server.down = 0;
    open();
    await wait(0);
    expect(form.typed).toEqual({ name: "left again" });
    expect(server.data).toEqual({ name: "left again" });
    expect(kept.size).toBe(0);
  });

  it("is found in the browser even when the page is left before the server said what it has", async () => {
    const { server, form, open, wait } = desk();
    Object.assign(server, { data: { note: "older" }, updatedAt: "2026-01-01T07:00:00.000Z" });
    const { keeper, type } = open();
    type({ name: "early" });
    keeper.stop();
    await wait(0);
    open();
    await wait(0);
    expect(form.typed).toEqual({ name: "early" });
  });

  it("adds what the server has to what was typed before it answered", async () => {
    const { server, form, open, wait } = desk();
    Object.assign(server, { data: { name: "old", note: "n" }, updatedAt: "2026-01-01T07:00:00.000Z" });
    open().type({ name: "new" });
    await wait(1_200);
    expect(form.typed).toEqual({ name: "new", note: "n" });
    expect(server.data).toEqual({ name: "new", note: "n" });
  });

  it("is sent again with growing pauses until the server can be reached, and at once when that is known", async () => {
    const { server, form, open, wait } = desk();
    const { keeper, type } = open();
    await wait(0);
    server.down = 1;
    type({ name: "train" });
    await wait(1_200);
    expect(form.kept).toBe("browser");
    await wait(2_000 + 4_000 + 7_999);
    expect(server.asked.filter((what) => what === "write")).toHaveLength(3);
    server.down = 0;
    keeper.hurry();
    await wait(0);
    expect(server.data).toEqual({ name: "train" });
    expect(form.kept).toBe("server");
  });

  it("waits for somebody to sign in, and is not sent again where it is refused", async () => {
    const { server, open, wait } = desk();
    const { keeper, type } = open();
    await wait(0);
    server.down = 401;
    type({ name: "late" });
    await wait(200_000);
    expect(server.asked).toEqual(["read", "write"]);
    server.down = 0;
    keeper.hurry();
    await wait(0);
    expect(server.data).toEqual({ name: "late" });
  });

  it("is removed when everything is as it was, also when that was typed without a connection", async () => {
    const { server, form, open, wait } = desk();
    const first = open();
    await wait(0);
    first.type({ name: "X3" });
    await wait(1_200);
    server.down = 1;
    first.type({});
    first.keeper.stop();
    await wait(0);
    server.down = 0;
    open();
    await wait(0);
    expect(form.typed).toEqual({});
    expect(server.updatedAt).toBeNull();
  });

  it("that never reached the server is given up without asking it", async () => {
    const { server, kept, open, wait } = desk();
    const { type } = open();
    await wait(0);
    type({ name: "X" });
    type({});
    await wait(1_200);
    expect(server.asked).toEqual(["read"]);
    expect(kept.size).toBe(0);
  });
});

describe("what was typed into fields that are no more", () => {
  const fax = [{ title: "Fax", text: "571" }];

  it("is kept with a draft that holds nothing else, found again, and gone once it is dismissed", async () => {
    const { server, form, open, wait } = desk();
    const first = open();
    await wait(0);
    first.type({}, fax);
    await wait(1_200);
    expect(server).toMatchObject({ data: {}, former: fax });
    first.keeper.stop();

    const second = open();
    await wait(0);
    expect(form.former).toEqual(fax);
    second.type({ name: "X" });
    await wait(1_200);
    expect(server).toMatchObject({ data: { name: "X" }, former: fax });
    second.type({}, []);
    await wait(1_200);
    expect(server.updatedAt).toBeNull();
  });

  it("is found in the browser where the server was not reached", async () => {
    const { server, form, open, wait } = desk();
    const first = open();
    await wait(0);
    server.down = 1;
    first.type({ name: "X" }, fax);
    first.keeper.stop();
    await wait(100_000);
    server.down = 0;
    open();
    await wait(0);
    expect(form).toMatchObject({ typed: { name: "X" }, former: fax });
    await wait(0);
    expect(server).toMatchObject({ data: { name: "X" }, former: fax });
  });
});

describe("the newest draft", () => {
  const unsent = { data: {}, former: [], at: "2026-01-01T08:00:00.000Z", over: "2026-01-01T07:00:00.000Z" };
  it.each([
    ["the browser's where the server has none", null, true],
    ["the browser's where it was typed over the server's", unsent.over, true],
    ["the browser's where it was typed after the server's", "2026-01-01T07:30:00.000Z", true],
    ["the server's where another browser wrote it later", "2026-01-01T08:30:00.000Z", false],
  ])("is %s", (_name, updatedAt, mine) => {
    expect(isNewestDraft(unsent, { updatedAt })).toBe(mine);
  });
});

describe("what is typed while a record is being saved", () => {
  it("is what differs from what was sent, and what was put back", () => {
    const sent = { name: "A", amount: 5, note: "x" };
    expect(typedSince(sent, { name: "A", amount: 6, phone: "1" }, { note: "before" })).toEqual({
      ...{ amount: 6, phone: "1", note: "before" },
    });
    expect(typedSince(sent, sent, {})).toEqual({});
  });
});

describe("a copy in the browser", () => {
  it("is told to be missing where there is no room, and leaves no older one behind", () => {
    const kept = new Map([["pipewright.typed.rui.note", '"older"']]);
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: full,
      removeItem: (key: string) => void kept.delete(key),
    };
    const copy = typedCopy<string>("rui", "note", storage);
    expect(copy.store("newer")).toBe(false);
    expect(copy.load()).toBeNull();
  });
});
