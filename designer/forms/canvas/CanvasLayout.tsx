import { useTranslation } from "react-i18next";
import type {
  FormDefinition,
  LayoutSection,
  LayoutText,
} from "../../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../../runtime/core/definition/text.ts";
import { Markdown } from "../../../runtime/ui/markdown/Markdown.tsx";
import { useDefaultLocale } from "../../draft/draft-context.ts";
import { entriesOf } from "../../draft/edits/entries-of.ts";
import { createTold } from "../../draft/told.ts";
import type { Path } from "../../draft/edits/path.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { fullLayout } from "../layout/full-layout.ts";
import { useCanvas } from "./canvas-context.ts";
import { CanvasSection } from "./CanvasSection.tsx";
import { usePartCarry } from "./use-part-carry.ts";

/** Headings and texts are short: the browser draws them wherever they are. */
const alwaysInSight = createTold(true);

/** A form's layout on the canvas: sections and texts, and tabs with theirs one below the other. */
export function CanvasLayout({ form, selected }: { form: FormDefinition; selected: string }) {
  const layout = fullLayout(form);
  const at = ["forms", form.name, "layout"];
  return keyed(layout).map(([key, item]) =>
    "tab" in item ? (
      <div key={key} className="canvas-tab">
        <TabHead title={item.title} path={[...at, key]} selected={selected} />
        {keyed(item.sections).map(([inner, part]) => (
          <Part
            key={inner}
            form={form}
            part={part}
            path={[...at, key, "sections", inner]}
            selected={selected}
          />
        ))}
      </div>
    ) : (
      <Part key={key} form={form} part={item} path={[...at, key]} selected={selected} />
    ),
  );
}

function keyed<Item>(items: readonly Item[]): readonly (readonly [string, Item])[] {
  return (entriesOf(items as unknown as Json) ?? []) as unknown as readonly (readonly [string, Item])[];
}

function TabHead({ title, path, selected }: { title: LayoutText["text"]; path: Path; selected: string }) {
  const { t, i18n } = useTranslation("forms");
  const canvas = useCanvas();
  const { dropRef, className, handle } = usePartCarry(path.join("/"), alwaysInSight);
  const defaultLocale = useDefaultLocale();
  return (
    <div ref={dropRef} className={`canvas-tab-top ${className}`}>
      <button
        type="button"
        className="canvas-heading canvas-tab-head"
        title={t("partKeys")}
        aria-pressed={selected === path.join("/")}
        onClick={() => canvas.select(path)}
        {...handle}
      >
        {textIn(title, i18n.language, defaultLocale)}
      </button>
    </div>
  );
}

interface PartProps {
  readonly form: FormDefinition;
  readonly part: LayoutSection | LayoutText;
  readonly path: Path;
  readonly selected: string;
}

function Part({ form, part, path, selected }: PartProps) {
  if ("section" in part) {
    const field = /^forms\/[^/]+\/schema\/properties\/([^/]+)(?:\/|$)/.exec(selected)?.[1];
    const own = selected === path.join("/") || (field !== undefined && part.fields.includes(field));
    // A section renders when what is selected is another thing in it.
    return <CanvasSection form={form} section={part} path={path.join("/")} selected={own ? selected : ""} />;
  }
  return <TextPart text={part.text} path={path} selected={selected === path.join("/")} />;
}

function TextPart({ text, path, selected }: { text: LayoutText["text"]; path: Path; selected: boolean }) {
  const { t, i18n } = useTranslation("forms");
  const canvas = useCanvas();
  const defaultLocale = useDefaultLocale();
  const { dropRef, className, handle } = usePartCarry(path.join("/"), alwaysInSight);
  return (
    <div ref={dropRef} className={`canvas-text ${selected ? "canvas-selected" : ""} ${className}`}>
      <div inert>
        <Markdown>{textIn(text, i18n.language, defaultLocale)}</Markdown>
      </div>
      <button
        type="button"
        className="canvas-pick"
        aria-pressed={selected}
        aria-label={t("pickText")}
        title={t("partKeys")}
        onClick={() => canvas.select(path)}
        {...handle}
      />
    </div>
  );
}
