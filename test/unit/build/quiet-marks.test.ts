import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { quietMarks } from "../../../runtime/build/quiet-marks.ts";

const root = join(import.meta.dirname, "../../..");
const icons = ["AntdIcon", "AntdIconLight"].map((name) =>
  join(root, `node_modules/@ant-design/icons/es/components/${name}.js`),
);
const arrows = join(root, "node_modules/@rc-component/input-number/es/StepHandler.js");

type Handler = (code: string, id: string) => { readonly code: string } | null;

function quieted(id: string, code = readFileSync(id, "utf8")): string | undefined {
  const { transform } = quietMarks();
  if (typeof transform !== "object") throw new Error("no transform");
  return (transform.handler as unknown as Handler)(code, id)?.code;
}

it.each(icons)("an icon is hidden from screen readers unless it has a name or can be pressed: %s", (icon) => {
  const made = /_extends\((\(\(restProps.*?\)), restProps, \{/s.exec(quieted(icon) ?? "")?.[1];
  const attributesOf = (restProps: object, onClick?: () => void): unknown =>
    runInNewContext(made ?? "", { restProps, onClick, icon: { name: "plus" } });
  expect(attributesOf({})).toEqual({ "aria-hidden": true });
  const shown = { role: "img", "aria-label": "plus" };
  expect(attributesOf({ "aria-label": "Add" })).toEqual(shown);
  expect(attributesOf({}, () => {})).toEqual(shown);
});

it("the arrows of a number are hidden from screen readers", () => {
  expect(quieted(arrows)).toContain('"aria-hidden": true');
  expect(quieted(arrows)).not.toContain("Increase Value");
});

it("a part of antd that is not as it was known fails the build", () => {
  for (const id of [...icons, arrows]) expect(() => quieted(id, "export default 1;")).toThrow(id);
  expect(quieted(join(root, "runtime/ui/frame/NotFound.tsx"), "")).toBeUndefined();
});

it("what is chosen among a few is called by us, where antd would call it in English", () => {
  const pages = ["designer", "runtime"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".tsx"))
      .map((name) => join(folder, name)),
  );
  const nameless = pages.flatMap((page) => {
    const made = readFileSync(join(root, page), "utf8")
      .split(/<Segmented\b/)
      .slice(1);
    const named = (element: string) => element.slice(0, element.indexOf("/>")).includes("aria-label");
    return made.every(named) ? [] : [page];
  });
  expect(pages.length).toBeGreaterThan(100);
  expect(nameless).toEqual([]);
});
