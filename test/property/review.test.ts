import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reviewOf } from "../../designer/review/review-of.ts";
import { checkShape } from "../../runtime/core/definition/shape/check-shape.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { reviewApp } from "../../runtime/core/review/review-app.ts";
import { changedApp } from "../support/changed-app.ts";
import { testMatches } from "../support/engine.ts";
import { runs } from "../support/runs.ts";

type Keyed = { [key: string]: unknown };

/** Every place of a document, by pointer. */
function placesOf(document: object): readonly { readonly parent: Keyed; readonly key: string; at: string }[] {
  const below = (parent: object, at: string): ReturnType<typeof placesOf> =>
    Object.entries(parent).flatMap(([key, child]) => [
      { parent: parent as Keyed, key, at: `${at}/${key}` },
      ...(typeof child === "object" && child !== null ? below(child as object, `${at}/${key}`) : []),
    ]);
  return below(document, "");
}

const count = placesOf(changedApp()).length;
const wrong = fc.constantFrom<unknown>(null, 5, "", "Not a name!", [], {}, undefined);

/** A document in which one value is another, or removed. */
function broken(document: object, where: number, value: unknown): object {
  const place = placesOf(document)[where % count];
  if (place === undefined) return document;
  if (value !== undefined) place.parent[place.key] = value;
  else if (Array.isArray(place.parent)) place.parent.splice(Number(place.key), 1);
  else delete place.parent[place.key];
  return document;
}

function told(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, pointer }) => `${code} ${pointer}`).toSorted();
}

const review = (document: object) => told(reviewApp(document, 1, { matches: testMatches }).problems);

/** Changes that leave the shape sound, each with what is then wrong. */
const mistakes: readonly (readonly [pointer: string, value: unknown, problem: string])[] = [
  ["/roles/1/inherits", ["nobody"], "definition-unknown-role /roles/1/inherits/0"],
  ["/forms/1/recordTitle", "nothing", "formula-unknown-field /forms/1/recordTitle"],
  ["/forms/0/checks/0/fields", ["nothing"], "definition-unknown-field /forms/0/checks/0/fields/0"],
  [
    "/forms/0/pipelines/0/stages/1/entry/0/when",
    { properties: { nothing: { minimum: 1 } } },
    "condition-unknown-field /forms/0/pipelines/0/stages/1/entry/0/when/properties/nothing",
  ],
  [
    "/forms/0/pipelines/0/transitions/1/roles",
    ["nobody"],
    "definition-unknown-role /forms/0/pipelines/0/transitions/1/roles/0",
  ],
  ["/dashboards/0/tiles/0/form", "nothing", "definition-unknown-form /dashboards/0/tiles/0/form"],
];

describe("a definition whose shape is wrong in one place", () => {
  test("is told just that: nothing that only follows from it", () => {
    fc.assert(
      fc.property(fc.nat(count - 1), wrong, (where, value) => {
        const document = broken(changedApp(), where, value);
        const shape = told(checkShape(document));
        fc.pre(shape.length > 0);
        expect(review(document)).toEqual(shape);
      }),
      runs(60),
    );
  });

  test("is told of a mistake elsewhere too", () => {
    fc.assert(
      fc.property(fc.nat(count - 1), fc.constantFrom(...mistakes), (where, [pointer, value, problem]) => {
        const document = changedApp({ set: { [pointer]: value } });
        const places = placesOf(document);
        const place = places[where % places.length];
        fc.pre(place !== undefined && !Array.isArray(place.parent));
        fc.pre(!place.at.startsWith(`${pointer}/`) && !place.at.startsWith("/demo/"));
        place.parent["Not a key!"] = 5;
        const shape = told(checkShape(document));
        fc.pre(shape.length > 0);
        expect(review(document)).toEqual([...shape, problem].toSorted());
      }),
      runs(60),
    );
  });
});

/** A rule of access that is no object, in a form whose moves are looked at for who may make them. */
const access = placesOf(changedApp()).findIndex(({ at }) => at.endsWith("/access/0"));

test("whatever is wrong with a draft, its review says so and comes to its end", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(count - 1), wrong), { minLength: 1, maxLength: 3 }), (changes) => {
      const document = changes.reduce<object>(
        (made, [where, value]) => broken(made, where, value),
        changedApp(),
      );
      const { problems, findings } = reviewOf(document);
      const places = new Set(problems.map(({ pointer }) => pointer));
      expect(findings.filter(({ pointer }) => places.has(pointer))).toEqual([]);
    }),
    { ...runs(60), examples: [[[[access, []]]]] },
  );
});
