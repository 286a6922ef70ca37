import { expect, it } from "vitest";
import { explainProblem } from "../../../../runtime/core/problem/explain-problem.ts";

const refused = (accepted: readonly string[], locale: string) =>
  explainProblem({ code: "file-type", pointer: "", params: { accepted } }, locale);

it("names the endings of files that people know, not media types", () => {
  const types = ["application/pdf", "image/*", ".docx", "image/jpeg"];
  expect(refused(types, "en")).toBe("Only these can be uploaded here: .pdf, pictures, .docx, .jpg.");
  expect(refused(types, "zh-CN")).toBe("此处只能上传：.pdf、图片、.docx、.jpg。");
});

it("names a type twice only once, and one that nobody knows as it is", () => {
  expect(refused(["application/pdf", ".pdf", "model/step", "toString"], "en")).toBe(
    "Only these can be uploaded here: .pdf, model/step, toString.",
  );
});
