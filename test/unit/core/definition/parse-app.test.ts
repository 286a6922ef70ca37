import { describe, expect, test } from "vitest";
import { parseApp } from "../../../../runtime/core/definition/parse-app.ts";
import { smallApp } from "../../../support/small-app.ts";

/** A small app that was changed into something that is perhaps none, as it would arrive over HTTP. */
function changed(change: (app: Loose) => void): unknown {
  const app = structuredClone(smallApp());
  change(app as unknown as Loose);
  return app;
}

/** The small app without what its types forbid. */
interface Loose {
  [key: string]: unknown;
  readonly forms: [{ [key: string]: unknown; name: string; readonly schema: { properties: Properties } }];
}
type Properties = { [name: string]: { [key: string]: unknown }; name: { [key: string]: unknown } };

function problemsOf(document: unknown): string[] {
  return parseApp(document).problems.map(({ code, pointer }) => `${code} ${pointer}`);
}

const field = "/forms/0/schema/properties/name";

describe("parsing an app", () => {
  test("gives back the very document when it is well-formed", () => {
    const document = smallApp();
    expect(parseApp(document)).toEqual({ app: document, problems: [] });
    expect(parseApp(document).app).toBe(document);
  });

  test("takes any value for something that may be an app", () => {
    for (const value of [null, undefined, 1, "app", [], () => 1, Symbol("app"), 10n, new Date()]) {
      expect(parseApp(value).app, String(value)).toBeNull();
    }
  });

  test("reports every problem at once, each at its place", () => {
    const document = changed((app) => {
      app["version"] = "one";
      app["titel"] = "Small";
      delete app["timeZone"];
      app.forms[0].schema.properties.name["maxLength"] = "120";
    });
    expect(problemsOf(document).toSorted()).toEqual([
      "definition-expects /version",
      `definition-missing-key /timeZone`,
      `definition-type ${field}/maxLength`,
      "definition-unknown-key /titel",
    ]);
  });

  test("suggests the key that was probably meant", () => {
    const [problem] = parseApp(changed((app) => (app.forms[0]["pipeline"] = []))).problems;
    expect(problem?.params).toEqual({ name: "pipeline", suggestion: "pipelines" });
  });

  test("reports of a union only the branch that was meant", () => {
    const document = changed((app) => {
      app.forms[0]["layout"] = [
        { section: "main", columns: 9, fields: ["name"] },
        { tab: "more", title: "More", sections: [{ text: "" }] },
        { fields: ["name"] },
      ];
    });
    expect(problemsOf(document)).toEqual([
      "definition-too-large /forms/0/layout/0/columns",
      "definition-empty /forms/0/layout/1/sections/0/text",
      "definition-missing-key /forms/0/layout/2/section",
    ]);
  });

  test("reports of an automation's step only what that step wants", () => {
    const steps = [{ do: "wait" }, { do: "wiat", for: "P1D" }, { for: "P1D" }, { do: 7 }];
    const on = { event: "schedule" };
    const automation = { name: "a", title: "A", form: "deal", on, steps };
    expect(problemsOf({ ...smallApp(), automations: [automation] }).toSorted()).toEqual([
      "definition-choice /automations/0/steps/1/do",
      "definition-choice /automations/0/steps/3/do",
      "definition-missing-key /automations/0/on/cron",
      "definition-missing-key /automations/0/steps/0/for",
      "definition-missing-key /automations/0/steps/2/do",
    ]);
  });

  test("refuses a keyword that JSON Schema knows and the language does not", () => {
    for (const keyword of ["$ref", "$defs", "$id", "$schema", "multipleOf", "if", "patternProperties"]) {
      const document = changed(
        (app) => (app.forms[0].schema.properties.name[keyword] = "https://example.com/x"),
      );
      expect(problemsOf(document)).toEqual([
        `definition-unknown-key ${field}/${keyword.replaceAll("/", "~1")}`,
      ]);
    }
  });
});

describe("names", () => {
  test.each(["_stage", "Name", "näme", "na-me", "1st", "", "a".repeat(64), "__proto__", "客户"])(
    "of fields cannot be %j",
    (name) => {
      const document = JSON.parse(
        JSON.stringify(smallApp()).replace('"name":{"type"', `${JSON.stringify(name)}:{"type"`),
      ) as unknown;
      expect(problemsOf(document)).toEqual([`definition-expects /forms/0/schema/properties/${name}`]);
    },
  );

  test.each(["constructor", "toString", "valueOf", "hasOwnProperty"])(
    "of fields cannot be Object.prototype's %s",
    (name) => {
      const document = changed((app) => (app.forms[0].schema.properties[name] = { type: "string" }));
      expect(problemsOf(document)).toEqual([`definition-name-reserved /forms/0/schema/properties/${name}`]);
    },
  );

  test("of apps and forms cannot be reserved either", () => {
    const document = changed((app) => {
      app["name"] = "constructor";
      app.forms[0].name = "constructor";
    });
    expect(problemsOf(document)).toEqual([
      "definition-name-reserved /name",
      "definition-name-reserved /forms/0/name",
    ]);
  });

  test("differ from their siblings in more than case", () => {
    const document = changed((app) => {
      app.forms[0].schema.properties["closeDate"] = { type: "string" };
      app.forms[0].schema.properties["closedate"] = { type: "string" };
    });
    expect(problemsOf(document)).toEqual(["definition-name-taken /forms/0/schema/properties/closedate"]);
  });

  test("of stages, rules, criteria, views and sections are each told apart", () => {
    const rule = { name: "r", when: { required: ["name"] }, message: "No." };
    const stage = { name: "s", title: "S", kind: "open", entry: [rule, rule] };
    const criterion = { name: "c", title: "C", weight: 1, rules: [{ points: 1 }] };
    const document = smallApp({
      layout: [
        { section: "x", fields: [] },
        { section: "x", fields: [] },
      ],
      views: [
        { name: "v", title: "V", kind: "list", columns: ["name"] },
        { name: "v", title: "V", kind: "list", columns: ["name"] },
      ],
      pipelines: [
        {
          name: "p",
          initial: ["s"],
          stages: [stage, stage],
          transitions: [],
          scorecard: { maximum: 2, criteria: [criterion, criterion], grades: [{ name: "A", from: 0 }] },
        },
      ],
    } as never);
    expect(problemsOf(document)).toEqual([
      "definition-name-taken /forms/0/layout/1/section",
      "definition-name-taken /forms/0/views/1/name",
      "definition-name-taken /forms/0/pipelines/0/stages/1/name",
      "definition-name-taken /forms/0/pipelines/0/stages/0/entry/1/name",
      "definition-name-taken /forms/0/pipelines/0/stages/1/entry/1/name",
      "definition-name-taken /forms/0/pipelines/0/scorecard/criteria/1/name",
    ]);
  });
});
