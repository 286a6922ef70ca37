import { expect, test } from "vitest";
import { gathering } from "../../../../server/store/gathering.ts";

const turn = () => new Promise(setImmediate);

/** Work that is done when the test says so, with what was asked for each time. */
function work(options: Parameters<typeof gathering>[1]) {
  const begun: { readonly asked: readonly string[]; end(error?: Error): void }[] = [];
  const gathered = gathering<string, string>(
    (asked) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error) =>
          error === undefined ? resolve(asked.map((one) => `${one} done`)) : reject(error);
        begun.push({ asked, end });
      }),
    options,
  );
  return { ...gathered, begun };
}

test("what is asked for at once, and while all places are taken, is done at once", async () => {
  const { ask, waiting, begun } = work({ places: 1 });
  const first = [ask("a"), ask("b")];
  await turn();
  const later = [ask("c"), ask("d"), ask("c")];
  await turn();
  expect(begun.map(({ asked }) => asked)).toEqual([["a", "b"]]);
  expect(waiting()).toBe(3);
  begun[0]?.end();
  expect(await Promise.all(first)).toEqual(["a done", "b done"]);
  await turn();
  begun[1]?.end();
  expect(await Promise.all(later)).toEqual(["c done", "d done", "c done"]);
  expect(waiting()).toBe(0);
});

test("with more places it is done beside what is under way", async () => {
  const { ask, begun } = work({ places: 2 });
  void ask("a");
  await turn();
  const second = ask("b");
  await turn();
  begun[1]?.end();
  expect(await second).toBe("b done");
});

test("what fails and leaves nothing is done again, each by itself", async () => {
  const { ask, begun } = work({ places: 1, isUndone: (error) => String(error) === "Error: undone" });
  const all = [ask("a"), ask("b")].map((one) => one.catch(String));
  await turn();
  begun[0]?.end(new Error("undone"));
  await turn();
  expect(begun.slice(1).map(({ asked }) => asked)).toEqual([["a"], ["b"]]);
  begun[1]?.end(new Error("undone"));
  begun[2]?.end();
  expect(await Promise.all(all)).toEqual(["Error: undone", "b done"]);
});

test("what fails otherwise is told to all who asked, and others are done all the same", async () => {
  const { ask, begun } = work({ places: 1, isUndone: (error) => String(error) === "Error: undone" });
  const all = [ask("a"), ask("b")].map((one) => one.catch(String));
  await turn();
  const later = ask("c");
  begun[0]?.end(new Error("lost"));
  expect(await Promise.all(all)).toEqual(["Error: lost", "Error: lost"]);
  await turn();
  expect(begun).toHaveLength(2);
  begun[1]?.end();
  expect(await later).toBe("c done");
});
