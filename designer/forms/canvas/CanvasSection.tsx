import { memo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FormDefinition, LayoutSection } from "../../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../../runtime/core/definition/text.ts";
import { Markdown } from "../../../runtime/ui/markdown/Markdown.tsx";
import { useDefaultLocale } from "../../draft/draft-context.ts";
import { useCanvas } from "./canvas-context.ts";
import { CanvasField } from "./CanvasField.tsx";
import { useDropPlace } from "./use-drop-place.ts";
import { useInSight } from "./use-in-sight.ts";
import { useJointRef } from "./use-joint-ref.ts";
import { usePartCarry } from "./use-part-carry.ts";
import { useShown } from "./use-shown.ts";

interface CanvasSectionProps {
  readonly form: FormDefinition;
  readonly section: LayoutSection;
  /** Where it stands, joined by slashes. */
  readonly path: string;
  readonly selected: string;
}

/** A section on the canvas: its heading, which selects it, its fields, and the place behind the last of them. */
export const CanvasSection = memo(function CanvasSection(props: CanvasSectionProps) {
  const { form, section, path, selected } = props;
  const { t, i18n } = useTranslation("forms");
  const canvas = useCanvas();
  const defaultLocale = useDefaultLocale();
  const elementRef = useRef<HTMLElement>(null);
  const inSight = useInSight(elementRef);
  const end = { section: section.section, before: null };
  const { ref, isDropTarget } = useDropPlace(`end:${section.section}`, end, inSight);
  const { dropRef, className, handle } = usePartCarry(path, inSight);
  const sectionRef = useJointRef(elementRef, dropRef);
  useShown(elementRef, selected === path);
  const title = textIn(section.title, i18n.language, defaultLocale);
  const description = textIn(section.description, i18n.language, defaultLocale);
  const required = new Set(form.schema.required);
  return (
    <section ref={sectionRef} className={`form-section canvas-section ${className}`} aria-label={title}>
      <button
        type="button"
        className="canvas-heading"
        title={t("partKeys")}
        aria-pressed={selected === path}
        onClick={() => canvas.select(path.split("/"))}
        {...handle}
      >
        {title === "" ? <span className="quiet">{t("untitledSection")}</span> : title}
      </button>
      {description !== "" && (
        <div inert>
          <Markdown>{description}</Markdown>
        </div>
      )}
      <div className={`form-grid form-grid-${String(section.columns ?? 2)}`}>
        {section.fields.map((name) => {
          const schema = form.schema.properties[name];
          return schema === undefined ? null : (
            <CanvasField
              key={name}
              name={name}
              schema={schema}
              required={required.has(name)}
              section={section.section}
              inSight={inSight}
              // A column is selected in its table.
              selected={`${selected}/`.startsWith(`forms/${form.name}/schema/properties/${name}/`)}
            />
          );
        })}
      </div>
      <div ref={ref} className={isDropTarget ? "canvas-end canvas-end-target" : "canvas-end"}>
        {section.fields.length === 0 && t("emptySection")}
      </div>
    </section>
  );
});
