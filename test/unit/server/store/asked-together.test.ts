import { expect, test } from "vitest";
import { askedTogether } from "../../../../server/store/asked-together.ts";

/** A question that is answered when the test says so: by the number of the asking. */
function question() {
  const open: { answer(): void; fail(): void }[] = [];
  const ask = () =>
    new Promise<number>((resolve, reject) => {
      const its = open.length + 1;
      open.push({ answer: () => resolve(its), fail: () => reject(new Error(`failed ${String(its)}`)) });
    });
  /** Answers the question that is under way, once it is asked. */
  async function end(how: "answer" | "fail" = "answer"): Promise<void> {
    await new Promise(setImmediate);
    open.at(-1)?.[how]();
    await new Promise(setImmediate);
  }
  return { together: askedTogether(ask), asked: () => open.length, end };
}

test("those who come at once are answered by one question", async () => {
  const { together, asked, end } = question();
  const answers = [together(), together(), together()];
  await end();
  expect(await Promise.all(answers)).toEqual([1, 1, 1]);
  expect(asked()).toBe(1);
});

test("who comes while a question is under way is answered by the next one, which all share who came meanwhile", async () => {
  const { together, asked, end } = question();
  const first = together();
  await new Promise(setImmediate);
  const later = [together(), together()];
  await end();
  expect(await first).toBe(1);
  await end();
  expect(await Promise.all(later)).toEqual([2, 2]);
  expect(asked()).toBe(2);
});

test("a question that fails is told to those who share it, and the next one is asked all the same", async () => {
  const { together, end } = question();
  const first = together();
  first.catch(() => undefined);
  await new Promise(setImmediate);
  const later = together();
  await end("fail");
  await expect(first).rejects.toThrow("failed 1");
  await end();
  expect(await later).toBe(2);
});
