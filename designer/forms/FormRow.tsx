import { App } from "antd";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { moveItem } from "../draft/commands/move-item.ts";
import { removeItem } from "../draft/commands/remove-item.ts";
import { useRun } from "../draft/draft-context.ts";
import { PlaceTools } from "../properties/PlaceTools.tsx";
import { DesignLink } from "../routes/DesignLink.tsx";

interface FormRowProps {
  readonly app: string;
  readonly name: string;
  readonly title: string;
  readonly current: boolean;
  /** The forms beside it; undefined at the ends. */
  readonly above: string | undefined;
  readonly below: string | undefined;
  /** The one behind the next; null for the end. */
  readonly next: string | null;
}

/** One form in the list of them: leads to it, moves it, removes it. */
export const FormRow = memo(function FormRow({ app, name, title, current, ...beside }: FormRowProps) {
  const { t } = useTranslation("forms");
  const run = useRun();
  const { modal } = App.useApp();
  const at = ["forms", name];
  const move = (before: string | null) => run((document) => moveItem(document, "form", at, before));
  const remove = () =>
    modal.confirm({
      title: t("removeForm", { title }),
      content: t("removeFormLead"),
      okText: t("remove"),
      okButtonProps: { danger: true },
      onOk: () => run((document) => removeItem(document, "form", at)),
    });
  return (
    <li>
      <DesignLink place={{ app, room: "forms", form: name, at }} aria-current={current ? "page" : undefined}>
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
