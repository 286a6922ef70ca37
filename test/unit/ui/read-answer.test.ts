import { expect, test } from "vitest";
import { readAnswer } from "../../../runtime/ui/http/read-answer.ts";

const thrown = (status: number, text: string): unknown => {
  try {
    return { answered: readAnswer(status, text) };
  } catch (error) {
    return error;
  }
};

test("an answer is its JSON, and nothing where it is empty", () => {
  expect([readAnswer(200, '{"a":1}'), readAnswer(204, "")]).toEqual([{ a: 1 }, undefined]);
});

test("a refusal is told in the server's words, with every problem", () => {
  const problems = [{ code: "stale", pointer: "", params: {}, message: "Changed." }];
  const text = JSON.stringify({ title: "Changed", detail: "Somebody changed this.", problems });
  expect(thrown(412, text)).toMatchObject({ status: 412, message: "Somebody changed this.", problems });
  expect(thrown(404, '{"title":"Gone"}')).toMatchObject({ status: 404, message: "Gone", problems: [] });
});

test("what is no JSON is a refusal as well, whatever its status", () => {
  for (const [status, text] of [
    [502, "<html>Bad gateway</html>"],
    [200, "<html>Sign in to this network</html>"],
    [500, "null"],
  ] as const)
    expect(thrown(status, text)).toMatchObject({ name: "HttpProblem", status, problems: [] });
});
