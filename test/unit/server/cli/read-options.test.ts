import { describe, expect, test } from "vitest";
import { readOptions } from "../../../../server/cli/read-options.ts";

const env = { PIPEWRIGHT_URL: "https://crm.example.com/", PIPEWRIGHT_TOKEN: "pipewright_x" };

describe("the command line", () => {
  test("takes server and token from the environment, and its own word before that", () => {
    const read = readOptions(["pull", "crm"], env);
    expect(read).toMatchObject({
      ok: true,
      options: { command: "pull", app: "crm", folder: "crm", server: "https://crm.example.com" },
    });
    const flags = ["plan", "here", "--server", "http://127.0.0.1:3000/x/", "--token", "other"];
    expect(readOptions(flags, env)).toMatchObject({
      ok: true,
      options: { folder: "here", server: "http://127.0.0.1:3000/x", token: "other" },
    });
  });

  test("speaks the language of the terminal, or the one that is asked for", () => {
    const of = (more: object, ...args: string[]) => {
      const read = readOptions(["plan", ...args], { ...env, ...more });
      return read.ok ? read.options?.language : undefined;
    };
    expect(of({ LANG: "zh_CN.UTF-8" })).toBe("zh-CN");
    expect(of({ LANG: "de_DE.UTF-8" })).toBe("en");
    expect(of({ LANG: "zh_CN.UTF-8" }, "--language", "en")).toBe("en");
  });

  test.each([
    [["dance"], "unknown-command"],
    [["pull"], "no-app"],
    [["pull", "../crm"], "bad-app"],
    [["pull", "crm", "a", "b"], "surplus"],
    [["plan", "--publish"], "strange-flag"],
    [["plan", "--nonsense"], "bad-flags"],
    [["push", "--note", "x"], "note-alone"],
    [["plan", "--server", "crm.example.com"], "bad-server"],
    [["plan", "--server", "file:///etc"], "bad-server"],
    [["plan", "--server", "https://ada:secret@crm.example.com"], "bad-server"],
    [["plan", "--token", "a b"], "bad-token"],
  ] as const)("%j is refused: %s", (args, key) => {
    expect(readOptions(args, env)).toMatchObject({ ok: false, key });
  });

  test("wants neither for what is done to the installation", () => {
    const options = (...args: string[]) => readOptions(args, {});
    expect(options("backup", "here")).toEqual({
      ok: true,
      options: { command: "backup", folder: "here", language: "en" },
    });
    expect(options("verify", "--language", "zh-CN")).toMatchObject({
      options: { command: "verify", folder: "", language: "zh-CN" },
    });
    expect(options("doctor", "--help")).toEqual({ ok: true, options: null });
  });

  test.each([
    [["backup"], "no-folder"],
    [["restore"], "no-folder"],
    [["backup", "a", "b"], "surplus"],
    [["doctor", "a"], "surplus"],
    [["move", "a"], "surplus"],
    [["verify", "--server", "http://x"], "strange-flag"],
    [["restore", "a", "--force"], "strange-flag"],
  ] as const)("%j is refused without a server, too: %s", (args, key) => {
    expect(readOptions(args, {})).toMatchObject({ ok: false, key });
  });

  test("wants a server and a token", () => {
    expect(readOptions(["plan"], { PIPEWRIGHT_TOKEN: "x" })).toMatchObject({ key: "no-server" });
    expect(readOptions(["plan"], { PIPEWRIGHT_URL: "http://x" })).toMatchObject({ key: "no-token" });
  });

  test.each([[[]], [["help"]], [["--help"]], [["pull", "-h"]]])("%j asks for help", (args) => {
    expect(readOptions(args, {})).toEqual({ ok: true, options: null });
  });
});
