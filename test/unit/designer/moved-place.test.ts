import { describe, expect, it } from "vitest";
import type { Edit } from "../../../designer/draft/edits/edit.ts";
import { movedPlace } from "../../../designer/routes/moved-place.ts";
import type { Place } from "../../../designer/routes/place.ts";

const stage: Place = {
  app: "loans",
  room: "pipelines",
  form: "form",
  pipeline: "pipeline",
  at: ["forms", "form", "pipelines", "pipeline", "stages", "stage"],
};
const rekey = (at: string, to: string): Edit => ({ do: "rekey", at: at.split("/"), to });

describe("a place, after edits that give things other names,", () => {
  it("follows what is selected, the pipeline and the form that it is in", () => {
    const edits = [
      rekey("forms/form/pipelines/pipeline/stages/stage", "approval"),
      rekey("forms/form/pipelines/pipeline", "lending"),
      rekey("forms/form", "loan"),
    ];
    expect(movedPlace(stage, edits)).toEqual({
      app: "loans",
      room: "pipelines",
      form: "loan",
      pipeline: "lending",
      at: ["forms", "loan", "pipelines", "lending", "stages", "approval"],
    });
  });

  it.each([
    ["of other things", [rekey("forms/form/pipelines/pipeline/stages/stage2", "approval")]],
    ["of things of that name elsewhere", [rekey("forms/form/schema/properties/stage", "approval")]],
    ["that give no names", [{ do: "set", at: stage.at, value: "approval" } as const]],
  ])("stays the same after edits %s", (_, edits) => {
    expect(movedPlace(stage, edits)).toBe(stage);
  });
});
