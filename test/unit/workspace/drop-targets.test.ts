import { describe, expect, it } from "vitest";
import type { TransitionView } from "../../../runtime/contract/generated/contract.ts";
import { dropTargets } from "../../../runtime/workspace/board/drop-targets.ts";
import { salesForm } from "../../support/sales-form.ts";

const pipeline = salesForm().form.pipelines.get("sales")!;

function move(name: string, to: string, more: Partial<TransitionView> = {}): TransitionView {
  return {
    ...{ name, title: name, to, toTitle: to, toKind: "open", allowed: true, permitted: true, ask: [] },
    ...{
      commentRequired: false,
      approval: false,
      roles: null,
      who: "anyone",
      requirements: [],
      problems: [],
    },
    ...more,
  };
}
const problem = { code: "required", pointer: "/amount", message: "Amount is empty", params: {} };

describe("what a board's column says to the card that is held", () => {
  it("says home to its own, and open to where a move leads", () => {
    const targets = dropTargets(pipeline, "new", [move("offer", "offer")]);
    expect(targets.get("new")).toEqual({ kind: "home" });
    expect(targets.get("offer")).toMatchObject({ kind: "open" });
  });

  it("names the stage that has to come first where only a longer way leads", () => {
    const targets = dropTargets(pipeline, "new", [move("offer", "offer")]);
    expect(targets.get("won")).toEqual({ kind: "later", through: "offer" });
  });

  it("does not advise a way through a stage in which a deal is over", () => {
    const { form } = salesForm([{ name: "reopen", title: "Reopen", from: ["lost"], to: "late" }]);
    const targets = dropTargets(form.pipelines.get("sales")!, "new", [move("lose", "lost")]);
    expect(targets.get("late")).toEqual({ kind: "closed" });
  });

  it("asks for what is missing, by the move that misses least", () => {
    const far = move("far", "offer", { allowed: false, problems: [problem, problem] });
    const near = move("near", "offer", { allowed: false, problems: [problem] });
    expect(dropTargets(pipeline, "new", [far, near]).get("offer")).toEqual({
      kind: "asks",
      transition: near,
      missing: 1,
    });
  });

  it("forbids where the reader may not make any move that leads there", () => {
    const targets = dropTargets(pipeline, "new", [
      move("offer", "offer", { allowed: false, permitted: false }),
    ]);
    expect(targets.get("offer")).toEqual({ kind: "forbidden" });
  });

  it("is closed where no way is drawn", () => {
    expect(dropTargets(pipeline, "won", []).get("new")).toEqual({ kind: "closed" });
  });
});
