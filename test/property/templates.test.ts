import fc from "fast-check";
import Handlebars from "handlebars";
import { describe, expect, test } from "vitest";
import { checkTemplate } from "../../runtime/documents/check-template.ts";
import { recordMeanings } from "../../runtime/documents/record-meanings.ts";
import { everyKindApp } from "../support/every-kind-app.ts";
import { runs } from "../support/runs.ts";

const record = recordMeanings(everyKindApp.forms)("sheet");

/** Pieces of which templates and attacks on them are made. */
const piece = fc.constantFrom(
  ..."{{ }} {{{ }}} {{{{ }}}} {{~ ~}} {{& {{> {{#> {{* {{#* {{! {{!-- --}} {{^ {{^}} {{else}} {{/ \\ \\\\ \" ' [ ] ( ) | = . / ../ @ \n".split(
    " ",
  ),
  ..."{{text}} {{#if text}} {{/if}} {{#each table}} {{/each}} {{#with reference}} {{/with}} {{#unless tags}} {{/unless}}".split(
    " ",
  ),
  ..."if unless each with lookup log text table product this as constructor __proto__ index root".split(" "),
  " ",
);
const anyTemplate = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

/** Names that there are in a place. */
const names = {
  record: ["{{text}}", "{{reference.name}}", "{{tags}}", "客户 ", "{{! - }}", "\\n"],
  row: ["{{product}}", "{{this.price}}", "{{../text}}", "{{@index}}", "{{@first}}", ", "],
  partner: ["{{name}}", "{{../text}}", "{{this.name}}", "; "],
};

/** Blocks that can stand in a record, and what is then the place. */
const blocks = [
  ["if text", "record"],
  ["unless tags", "record"],
  ["each table", "row"],
  ["with reference", "partner"],
  ["each references", "partner"],
] as const;

/** Templates that pass: blocks in turn around names that are there. */
function soundIn(place: keyof typeof names, levels: number): fc.Arbitrary<string> {
  const leaf = fc.constantFrom(...names[place]);
  const block = ([head, inside]: (typeof blocks)[number]) =>
    fc
      .tuple(soundIn(inside, levels - 1), soundIn(place, 0))
      .map(([text, other]) => `{{#${head}}}${text}{{else}}${other}{{/${head.split(" ")[0] ?? ""}}}`);
  const within = levels === 0 || place !== "record" ? [] : blocks.map(block);
  return fc.array(fc.oneof(leaf, ...within), { maxLength: 4 }).map((parts) => parts.join(""));
}
const sound = soundIn("record", 3);

/** A record that is referred to; named alone it is put out by its title. */
const titled = (name: string) => ({ name, toString: () => name });

const data = {
  text: "a",
  tags: ["b"],
  reference: titled("c"),
  references: [titled("d"), titled("e")],
  table: [{ product: "f" }, { product: "g" }],
};

/** Fills a template in where nothing is known but the four blocks; throws at whatever else it calls. */
function filledIn(template: string): string {
  const narrow = Handlebars.create();
  for (const name of ["lookup", "log", "helperMissing", "blockHelperMissing"]) {
    narrow.registerHelper(name, () => {
      throw new Error(`${name} was called`);
    });
  }
  return narrow.compile(template, { knownHelpersOnly: true, explicitPartialContext: true })(data);
}

/** What compiled templates say where they take another one in, or look up what every object has. */
const unsafe = /invokePartial|useDecorators|lookupProperty\([^()]*"(?:constructor|__proto__)"/;

test("what would take another template in, or look up what every object has, is told apart", () => {
  for (const template of ["{{> x}}", "{{#> x}}{{/x}}", "{{* x}}", "{{constructor}}"])
    expect(Handlebars.precompile(template), template).toMatch(unsafe);
  expect(Handlebars.precompile("{{#each table}}{{product}}{{/each}}")).not.toMatch(unsafe);
  expect(() => filledIn("{{lookup this 'text'}}")).toThrow("lookup was called");
});

describe("any text", () => {
  test("is checked without an exception, and each problem has its place in it", () => {
    fc.assert(
      fc.property(fc.oneof(anyTemplate, fc.string({ unit: "binary" })), (template) => {
        const lines = template.split(/\r\n?|\n/);
        for (const { params } of checkTemplate(template, record)) {
          const line = lines[Number(params["line"]) - 1];
          expect(line).toBeDefined();
          expect(Number(params["column"])).toBeGreaterThan(0);
          expect(Number(params["column"])).toBeLessThanOrEqual((line ?? "").length + 1);
        }
      }),
      runs(2_000),
    );
  });
});

describe("what passes", () => {
  test("can be filled in with nothing but the four blocks, and puts out nothing unsafe", () => {
    let passed = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: sound }, anyTemplate), (template) => {
        if (checkTemplate(template, record).length > 0) return;
        passed += template.includes("{{") ? 1 : 0;
        expect(filledIn(template)).not.toContain("[object");
        expect(Handlebars.precompile(template)).not.toMatch(unsafe);
      }),
      runs(1_000),
    );
    expect(passed).toBeGreaterThan(300);
  });
});

test("templates that name what is there pass", () => {
  fc.assert(
    fc.property(sound, (template) => {
      expect(checkTemplate(template, record)).toEqual([]);
    }),
    runs(500),
  );
});
