import { describe, expect, it } from "vitest";
import { addField } from "../../../../designer/draft/commands/add-field.ts";
import { addItem } from "../../../../designer/draft/commands/add-item.ts";
import { changeItem } from "../../../../designer/draft/commands/change-item.ts";
import { nameItem } from "../../../../designer/draft/commands/name-item.ts";
import { renameItem } from "../../../../designer/draft/commands/rename-item.ts";
import {
  type History,
  newHistory,
  redoStep,
  takeStep,
  undoStep,
} from "../../../../designer/draft/history.ts";
import type { Path } from "../../../../designer/draft/edits/path.ts";
import { readAt } from "../../../../designer/draft/edits/read-at.ts";
import type { Noun, Step } from "../../../../designer/draft/step.ts";
import { newField } from "../../../../designer/forms/palette/new-field.ts";
import { newForm } from "../../../../designer/forms/new-form.ts";
import { nameFor } from "../../../../designer/naming/name-for.ts";
import { newPipeline } from "../../../../designer/pipelines/new-pipeline.ts";
import type { Json } from "../../../../runtime/core/json.ts";

const old: Json = { name: "things", title: "Things", forms: [newForm("form", "Form", [])] };
const choiceAt = ["forms", "form", "schema", "properties", "choice"];
let minutes = 0;

/** Takes steps a minute apart, so that nothing is undone together for being quick. */
function take(history: History, ...makes: readonly ((document: Json) => Step)[]): History {
  return makes.reduce((current, make) => {
    minutes += 1;
    const taken = takeStep(current, make(current.document), minutes * 60_000);
    if (taken === null) throw new Error("The step finds nothing to change");
    return taken;
  }, history);
}

const title = (noun: Noun, at: Path, text: string) => (document: Json) =>
  changeItem(document, noun, at, [[["title"], text]]);
const addChoice = (document: Json) =>
  addField(document, "form", "choice", newField("choice", "One of several", { form: "form", via: null }));

function named(history: History, noun: Noun, at: Path): History {
  const name = nameFor(history, noun, at);
  if (name === null) throw new Error("It keeps its name");
  return take(history, (document) => nameItem(document, noun, at, name));
}

describe("what is new and was titled", () => {
  const titled = take(newHistory(old), addChoice, title("field", choiceAt, "Loan period"));

  it("is named by its title, and undone with it in one step however slowly it was done", () => {
    const history = named(titled, "field", choiceAt);
    const loanPeriod = [...choiceAt.slice(0, -1), "loanPeriod"];
    expect(readAt(history.document, loanPeriod)).toMatchObject({ title: "Loan period" });
    expect(JSON.stringify(readAt(history.document, ["forms", "form", "layout"]))).toContain('"loanPeriod"');
    expect(history.past.length).toBe(titled.past.length);
    const undone = undoStep(history);
    expect(readAt(undone?.document ?? null, choiceAt)).toMatchObject({ title: "One of several" });
    expect(redoStep(undone ?? history)?.document).toEqual(history.document);
  });

  it("keeps that name when its title is changed again", () => {
    const history = named(titled, "field", choiceAt);
    const at = [...choiceAt.slice(0, -1), "loanPeriod"];
    expect(nameFor(take(history, title("field", at, "Term")), "field", at)).toBeNull();
  });

  it("has options that are named by theirs, and conditions follow", () => {
    const optionAt = [...choiceAt, "oneOf", "option2"];
    const rule = { properties: { choice: { enum: ["option1", "option2"] } } };
    const history = take(
      titled,
      (document) =>
        addItem(document, "check", ["forms", "form", "checks", "c"], {
          name: "c",
          when: rule,
          message: "No",
        }),
      title("option", optionAt, "Badly damaged"),
    );
    const { document } = named(history, "option", optionAt);
    expect(readAt(document, [...choiceAt, "oneOf", "badly-damaged"])).toBeDefined();
    expect(readAt(document, ["forms", "form", "checks", "c", "when", "properties", "choice"])).toEqual({
      enum: ["option1", "badly-damaged"],
    });
    const inFormula = take(history, (current) =>
      changeItem(current, "form", ["forms", "form"], [[["recordTitle"], 'IF(choice = "option2", "", name)']]),
    );
    expect(nameFor(inFormula, "option", optionAt)).toBeNull();
  });

  const pipelineAt = ["forms", "form", "pipelines", "pipeline"];
  const withPipeline = take(newHistory(old), (document) =>
    addItem(document, "pipeline", pipelineAt, newPipeline("pipeline", "Loans") as unknown as Json),
  );

  it("may be a move, which nobody has named as long as it is called after its stage", () => {
    const moveAt = [...pipelineAt, "transitions", "to-second"];
    const history = named(take(withPipeline, title("transition", moveAt, "Hand out")), "transition", moveAt);
    expect(readAt(history.document, [...pipelineAt, "transitions", "hand-out"])).toBeDefined();
    expect(history.past.length).toBe(withPipeline.past.length + 1);
    const stageAt = [...pipelineAt, "stages", "second"];
    const { document } = named(take(history, title("stage", stageAt, "Lent")), "stage", stageAt);
    expect(readAt(document, [...pipelineAt, "transitions", "hand-out", "to"])).toBe("lent");
  });

  it("may be an item to tick off, undone with its title", () => {
    const stageAt = [...pipelineAt, "stages", "first"];
    const items = (text: string) => (document: Json) =>
      changeItem(document, "stage", stageAt, [[["checklist"], [{ name: "item", title: text }]]]);
    const titled = take(withPipeline, items("New item"), items("Check the cable"));
    const history = named(titled, "checklist", [...stageAt, "checklist", "item"]);
    expect(readAt(history.document, [...stageAt, "checklist", "check-the-cable", "title"])).toBe(
      "Check the cable",
    );
    expect(history.past.length).toBe(titled.past.length);
  });

  it.each([
    ["check", ["forms", "form", "checks", "check"]],
    ["guard", [...pipelineAt, "transitions", "to-second", "guards", "guard"]],
    ["entry", [...pipelineAt, "stages", "second", "entry", "entry"]],
  ] as const)("may be a rule, the %s, named by what it says", (noun, at) => {
    const written = { name: noun, when: {}, message: { en: "Must hold", "zh-CN": "必须成立" } };
    const added = take(withPipeline, (document) => addItem(document, noun, at, written));
    const says = (message: Json) => (document: Json) =>
      changeItem(document, noun, at, [[["message"], message]]);
    const history = named(take(added, says({ en: "Budget is missing", "zh-CN": "必须成立" })), noun, at);
    expect(readAt(history.document, [...at.slice(0, -1), "budget-is-missing"])).toBeDefined();
    expect(history.past.length).toBe(added.past.length + 1);
    expect(nameFor(take(added, says({ en: "Must hold", "zh-CN": "缺少预算" })), noun, at)).toBeNull();
  });

  it("names the moves that lead to a stage by it", () => {
    const stageAt = [...pipelineAt, "stages", "second"];
    const history = take(withPipeline, title("stage", stageAt, "Handed out"));
    const { document } = named(history, "stage", stageAt);
    expect(readAt(document, [...pipelineAt, "transitions", "to-handed-out", "to"])).toBe("handed-out");
    expect(readAt(document, [...pipelineAt, "transitions", "to-third", "from"])).toEqual(["handed-out"]);
  });
});

describe("what keeps its name", () => {
  const cases: readonly (readonly [string, History, Noun, Path])[] = [
    [
      "is what was there before the draft",
      take(newHistory(old), title("form", ["forms", "form"], "Loan")),
      "form",
      ["forms", "form"],
    ],
    ["is what nobody has titled", take(newHistory(old), addChoice), "field", choiceAt],
    [
      "is what somebody has named",
      take(
        newHistory(old),
        addChoice,
        (document) => renameItem(document, "field", choiceAt, "text", false),
        title("field", [...choiceAt.slice(0, -1), "text"], "Loan period"),
      ),
      "field",
      [...choiceAt.slice(0, -1), "text"],
    ],
    [
      "is what has a Chinese title",
      take(newHistory(old), addChoice, title("field", choiceAt, "借用期限")),
      "field",
      choiceAt,
    ],
    [
      "is what was given its first title again",
      take(newHistory(old), addChoice, title("field", choiceAt, "One of several")),
      "field",
      choiceAt,
    ],
  ];
  it.each(cases)("%s", (_, history, noun, at) => {
    expect(nameFor(history, noun, at)).toBeNull();
  });
});
