import { describe, expect, test } from "vitest";
import type { FormDefinition } from "../../../../runtime/core/definition/generated/definition.ts";
import { createRecord } from "../../../../runtime/core/transition/create-record.ts";
import { renumberRecord } from "../../../../runtime/core/transition/renumber-record.ts";
import { compiled, contextFor } from "../../../support/engine.ts";
import { smallApp } from "../../../support/small-app.ts";

const properties = {
  name: { type: "string", title: "Name" },
  code: { type: "string", title: "Code", readOnly: true, "x-pattern": "D-{000}" },
} satisfies FormDefinition["schema"]["properties"];
const isSeventh = { properties: { code: { const: "D-007" } } };

/** A form with a serial, and what decides by it. */
const forms: { readonly [what: string]: Partial<FormDefinition> } = {
  nothing: { schema: { type: "object", properties } },
  "a formula": {
    schema: {
      type: "object",
      properties: { ...properties, label: { type: "string", readOnly: true, "x-formula": "code & name" } },
    },
  },
  "what is required": {
    schema: {
      type: "object",
      properties: { ...properties, reason: { type: "string", "x-requiredWhen": isSeventh } },
    },
  },
  "nothing, but where it is emptied while it is hidden": {
    schema: {
      type: "object",
      properties: {
        ...properties,
        code: {
          ...properties.code,
          "x-visibleWhen": { properties: { name: { const: "Valve" } } },
          "x-whenHidden": "clear",
        },
      },
    },
  },
  "a check": {
    schema: { type: "object", properties },
    checks: [{ name: "unlucky", when: { not: isSeventh }, message: "Not this one", fields: ["code"] }],
  },
};

describe("a new record that gets another number than expected", () => {
  test.each(Object.entries(forms))(
    "is what it would be with that at once, where %s reads it",
    (what, form) => {
      const context = contextFor(compiled(smallApp({ ...form, recordTitle: "name" })));
      const input = { id: "r1", data: { name: "Pump" }, serials: { code: "D-006" } };
      const trial = createRecord(context, input);
      if (!trial.ok) throw new Error(JSON.stringify(trial.problems));
      for (const serials of [{ code: "D-006" }, { code: "D-007" }, { code: "D-008" }]) {
        const renumbered = renumberRecord(context, input, trial, serials);
        expect(renumbered).toEqual(createRecord(context, { ...input, serials }));
        const isKept = renumbered.ok && renumbered.warnings === trial.warnings;
        expect(isKept).toBe(what === "nothing" || serials.code === "D-006");
      }
    },
  );

  test("has none, where there is none any more", () => {
    const context = contextFor(compiled(smallApp({ ...forms["nothing"], recordTitle: "name" })));
    const input = { id: "r1", data: { name: "Pump" }, serials: { code: "D-006" } };
    const trial = createRecord(context, input);
    if (!trial.ok) throw new Error(JSON.stringify(trial.problems));
    expect(renumberRecord(context, input, trial, {})).toEqual(
      createRecord(context, { ...input, serials: {} }),
    );
  });
});
