import { useDraggable } from "@dnd-kit/react";
import { Input } from "antd";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldKindName } from "../../../runtime/core/fields/field-kind-name.ts";
import { foldText } from "../../../runtime/core/fields/fold.ts";
import { useClearing } from "../../../runtime/ui/widgets/use-clearing.tsx";
import { useCarriable } from "../../carry/use-carriable.ts";
import { useCarryAround } from "../canvas/canvas-carry-context.ts";
import { kindGroups } from "./kind-groups.ts";

/** Every kind of field, to press, or to drag or carry onto the form. */
export const Palette = memo(function Palette({ onAdd }: { onAdd: (kind: FieldKindName) => void }) {
  const { t } = useTranslation(["forms", "kinds"]);
  const clearing = useClearing();
  const [search, setSearch] = useState("");
  const fits = (kind: FieldKindName) => foldText(t(`kinds:${kind}`)).includes(foldText(search));
  return (
    <section className="palette" aria-label={t("palette")}>
      <Input.Search
        size="small"
        allowClear={clearing}
        aria-label={t("searchKinds")}
        placeholder={t("searchKinds")}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      {kindGroups().map(([group, kinds]) => {
        const shown = kinds.filter(fits);
        if (shown.length === 0) return null;
        return (
          <div key={group} role="group" aria-label={t(`group_${group}`)}>
            <h3>{t(`group_${group}`)}</h3>
            <div className="palette-kinds">
              {shown.map((kind) => (
                <PaletteKind key={kind} kind={kind} onAdd={onAdd} />
              ))}
            </div>
          </div>
        );
      })}
    </section>
  );
});

function PaletteKind({ kind, onAdd }: { kind: FieldKindName; onAdd: (kind: FieldKindName) => void }) {
  const { t } = useTranslation(["kinds", "forms"]);
  const carry = useCarryAround();
  const { isCarried, listeners } = useCarriable(carry, `kind:${kind}`);
  const { ref } = useDraggable({ id: `kind:${kind}`, data: { kind } });
  return (
    <button
      ref={ref}
      type="button"
      className={isCarried ? "palette-kind canvas-held" : "palette-kind"}
      title={t("forms:kindKeys")}
      onClick={() => onAdd(kind)}
      onKeyDown={(event) => carry.press(`kind:${kind}`, event)}
      {...listeners}
    >
      {t(kind)}
    </button>
  );
}
