import { describe, expect, it } from "vitest";
import { addItem } from "../../../../designer/draft/commands/add-item.ts";
import { changeRule } from "../../../../designer/draft/commands/change-rule.ts";
import { compileShown } from "../../../../designer/draft/compile-shown.ts";
import { readAt } from "../../../../designer/draft/edits/read-at.ts";
import { type History, newHistory, takeStep, undoStep } from "../../../../designer/draft/history.ts";
import { defaultMessage } from "../../../../designer/rules/default-message.ts";
import type { CheckDefinition, Condition } from "../../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { smallApp } from "../../../support/small-app.ts";

const at = ["forms", "deal", "checks", "check"];
const days = (assertion: object): Condition => ({ properties: { days: assertion } });

function documentWith(check: Omit<CheckDefinition, "name">) {
  return smallApp({
    schema: {
      type: "object",
      properties: { days: { type: "integer", title: { en: "Days", "zh-CN": "天数" } } },
    },
    checks: [{ name: "check", ...check }],
  });
}

/** What the designer makes of a condition in both languages. */
function madeOf(condition: unknown) {
  const app = compileShown(documentWith({ when: days({ const: 1 }), message: "" }));
  const form = app?.forms.get("deal");
  if (app == null || form === undefined) throw new Error("does not compile");
  return defaultMessage(
    app,
    form,
    condition,
    ["en", "zh-CN"],
    (locale, sentence) => `${locale}: ${sentence}`,
  );
}

/** The history of changes of the check that follow each other closely. */
function changed(check: Omit<CheckDefinition, "name">, ...all: readonly Partial<CheckDefinition>[]): History {
  return all.reduce<History>(
    (history, changes, index) => {
      const step = changeRule(history.document, "check", at, changes, madeOf);
      const taken = takeStep(history, step, index * 100);
      if (taken === null) throw new Error("nothing to change");
      return taken;
    },
    newHistory(documentWith(check) as unknown as Json),
  );
}

const messageIn = ({ document }: History) => readAt(document, [...at, "message"]);
const made = (condition: unknown) => madeOf(condition) as Readonly<Record<string, string>>;
const untouched = { when: days({ const: 125 }), message: made(days({ const: 125 })) };

describe("a step with a rule", () => {
  const document = documentWith(untouched) as unknown as Json;
  const labelled = (message: string) =>
    addItem(document, "guard", [...at.slice(0, -1), "guard"], { name: "guard", message });

  it("is called by what the rule says, and by its name where that is nothing", () => {
    expect(changeRule(document, "check", at, { fields: [] }, madeOf).label.title).toEqual(untouched.message);
    expect(labelled("Not so long").label.title).toBe("Not so long");
    expect(labelled("").label.title).toBe("guard");
  });
});

describe("the message of a rule", () => {
  it("that nobody has written says in every language what the condition has become", () => {
    const history = changed(untouched, { when: days({ maximum: 125 }) });
    expect(messageIn(history)).toEqual({
      en: "en: Days is at most 125",
      "zh-CN": "zh-CN: 天数小于等于 125",
    });
    const both = { allOf: [days({ maximum: 125 }), days({ minimum: 5 })] };
    expect(messageIn(changed(untouched, { when: days({ maximum: 125 }) }, { when: both }))).toEqual(
      madeOf(both),
    );
  });

  it("follows while a value is typed, and all of it is undone as one", () => {
    const typing = [1, 12, 120].map((maximum) => ({ when: days({ maximum }) }));
    const history = changed({ when: days({ maximum: 9 }), message: madeOf(days({ maximum: 9 })) }, ...typing);
    expect(messageIn(history)).toEqual(madeOf(days({ maximum: 120 })));
    expect(history.past).toHaveLength(1);
    expect(messageIn(undoStep(history) ?? history)).toEqual(madeOf(days({ maximum: 9 })));
  });

  it("stays as somebody has written it, in that language alone", () => {
    const message = { ...untouched.message, en: "At most four months, please" };
    expect(messageIn(changed({ ...untouched, message }, { when: days({ maximum: 125 }) }))).toEqual({
      ...made(days({ maximum: 125 })),
      en: "At most four months, please",
    });
    const written = changed({ ...untouched, message: "Not so long" }, { when: days({ maximum: 125 }) });
    expect(messageIn(written)).toBe("Not so long");
  });

  it("stays where what is changed is not the condition, or nobody can say what was", () => {
    expect(messageIn(changed(untouched, { fields: ["days"] }))).toEqual(untouched.message);
    const step = changeRule(
      documentWith(untouched) as unknown as Json,
      "check",
      at,
      { when: days({ maximum: 1 }) },
      () => undefined,
    );
    expect(step.edits).toEqual([{ do: "set", at: [...at, "when"], value: days({ maximum: 1 }) }]);
  });
});
