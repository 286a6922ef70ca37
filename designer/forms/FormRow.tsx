import { useDraggable, useDroppable } from "@dnd-kit/react";
import { App } from "antd";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { AppIcon } from "../../runtime/ui/display/AppIcon.tsx";
import { useCarriable } from "../carry/use-carriable.ts";
import type { Carry } from "../carry/create-carry.ts";
import { useCarryPlace } from "../carry/use-carry-place.ts";
import { moveItem } from "../draft/commands/move-item.ts";
import { removeItem } from "../draft/commands/remove-item.ts";
import { useDefaultLocale, useDraft, useRun } from "../draft/draft-context.ts";
import { Sentences } from "../properties/Sentences.tsx";
import { PlaceTools } from "../properties/PlaceTools.tsx";
import { DesignLink } from "../routes/DesignLink.tsx";
import { removalLead } from "./removal-lead.ts";

interface FormRowProps {
  readonly app: string;
  readonly name: string;
  readonly title: string;
  readonly icon: string | undefined;
  readonly current: boolean;
  /** The forms beside it; undefined at the ends. */
  readonly above: string | undefined;
  readonly below: string | undefined;
  /** The one behind the next; null for the end. */
  readonly next: string | null;
  readonly carry: Carry;
}

/** One form in the list of them: leads to it, moves it by buttons, dragging or keys, removes it. */
export const FormRow = memo(function FormRow(props: FormRowProps) {
  const { app, name, title, icon, current, carry, ...beside } = props;
  const { t, i18n } = useTranslation("forms");
  const draft = useDraft();
  const defaultLocale = useDefaultLocale();
  const run = useRun();
  const { modal } = App.useApp();
  const at = ["forms", name];
  const move = (before: string | null) => run((document) => moveItem(document, "form", at, before));
  const along = () =>
    removalLead(draft.state().history.document, "form", at, { t, locale: i18n.language, defaultLocale });
  const remove = () =>
    modal.confirm({
      title: t("removeForm", { title }),
      content: <Sentences said={[...along(), t("removeFormLead")]} />,
      okText: t("remove"),
      okButtonProps: { danger: true },
      onOk: () => run((document) => removeItem(document, "form", at)),
    });
  const data = { form: name };
  const { ref: dragRef, isDragging } = useDraggable({ id: `form:${name}`, data });
  const { ref: dropRef, isDropTarget } = useDroppable({ id: `beside:${name}`, data });
  const { isCarried, listeners } = useCarriable(carry, name);
  const isNext = useCarryPlace(carry, name);
  const classes = [
    (isDragging || isCarried) && "form-row-held",
    ((isDropTarget && !isDragging) || (isNext && !isCarried)) && "form-row-target",
  ];
  return (
    <li ref={dropRef} className={classes.filter(Boolean).join(" ")}>
      <DesignLink
        ref={dragRef}
        place={{ app, room: "forms", form: name, at }}
        aria-current={current ? "page" : undefined}
        title={t("formKeys")}
        draggable={false}
        onKeyDown={(event) => carry.press(name, event)}
        {...listeners}
      >
        <AppIcon name={icon} />
        {title}
      </DesignLink>
      <PlaceTools
        label={title}
        up={beside.above === undefined ? null : () => move(beside.above ?? null)}
        down={beside.below === undefined ? null : () => move(beside.next)}
        remove={remove}
      />
    </li>
  );
});
