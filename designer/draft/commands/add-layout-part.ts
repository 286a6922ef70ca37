import type { Text } from "../../../runtime/core/definition/text.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { fullLayout, sectionsOf } from "../../forms/layout/full-layout.ts";
import { wholeLayout } from "../../forms/layout/layout-edits.ts";
import { formOf } from "../form-of.ts";
import { freshName } from "../fresh-name.ts";
import type { Noun, Step } from "../step.ts";

/** Adds an empty section at the end of a form's layout. */
export function addSection(document: Json, form: string, title: Text): Step {
  const name = freshSection(document, form);
  return addPart(document, form, { noun: "section", key: name, title }, { section: name, title, fields: [] });
}

/** Adds a tab with one empty section at the end of a form's layout. */
export function addTab(document: Json, form: string, title: Text): Step {
  const tabs = (formOf(document, form).layout ?? []).flatMap((item) => ("tab" in item ? [item.tab] : []));
  const tab = freshName("tab", tabs);
  const inside = { section: freshSection(document, form), fields: [] };
  return addPart(document, form, { noun: "tab", key: tab, title }, { tab, title, sections: [inside] });
}

/** Adds a text between the fields, at the end of a form's layout. */
export function addText(document: Json, form: string, text: Text): Step {
  return addPart(document, form, { noun: "text", key: "#", title: text }, { text });
}

function addPart(
  document: Json,
  form: string,
  { noun, key, title }: { readonly noun: Noun; readonly key: string; readonly title: Text },
  value: Json,
): Step {
  const at = ["forms", form, "layout", key];
  return {
    label: { verb: "add", noun, title },
    edits: [...wholeLayout(formOf(document, form)), { do: "insert", at, value, before: null }],
  };
}

function freshSection(document: Json, form: string): string {
  const sections = sectionsOf(fullLayout(formOf(document, form)));
  return freshName(
    "section",
    sections.map(({ section }) => section),
  );
}
