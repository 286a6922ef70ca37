import { PlusOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import type { FormDefinition, ViewDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { Json } from "../../runtime/core/json.ts";
import { addItem } from "../draft/commands/add-item.ts";
import { moveItem } from "../draft/commands/move-item.ts";
import { removeItem } from "../draft/commands/remove-item.ts";
import { useDefaultLocale, useRun } from "../draft/draft-context.ts";
import { freshName } from "../draft/fresh-name.ts";
import type { Path } from "../draft/edits/path.ts";
import { steadyKey } from "../naming/steady-key.ts";
import { PlaceTools } from "../properties/PlaceTools.tsx";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useGo, useRoomPlace } from "../routes/place.ts";
import { newView, possibleKinds } from "./new-view.ts";

/** The views of a form in the order of their tabs. */
export function ViewList({ form, chosen }: { form: FormDefinition; chosen: string | undefined }) {
  const { t, i18n } = useTranslation("views");
  const defaultLocale = useDefaultLocale();
  const run = useRun();
  const go = useGo();
  const place = useRoomPlace();
  const views = form.views ?? [];
  const list = ["forms", form.name, "views"];
  const add = (kind: ViewDefinition["kind"]) => {
    const name = freshName(
      kind,
      views.map((view) => view.name),
    );
    const view = newView(form, kind, name, t(`kind_${kind}`)) as unknown as Json;
    if (run((document) => addItem(document, "view", [...list, name], view)))
      go({ ...place, at: [...list, name] }, true);
  };
  const move = (at: Path, before: string | undefined) =>
    run((document) => moveItem(document, "view", at, before ?? null));
  return (
    <>
      <ul className="view-list" aria-label={t("views")}>
        {views.map((view, index) => {
          const at = [...list, view.name];
          const title = textIn(view.title, i18n.language, defaultLocale);
          return (
            <li key={steadyKey(at)}>
              <DesignLink place={{ ...place, at }} aria-current={view.name === chosen ? "true" : undefined}>
                {title} <small className="quiet">{t(`kind_${view.kind}`)}</small>
              </DesignLink>
              <PlaceTools
                label={title}
                up={index === 0 ? null : () => move(at, views[index - 1]?.name)}
                down={index === views.length - 1 ? null : () => move(at, views[index + 2]?.name)}
                remove={() => run((document) => removeItem(document, "view", at))}
              />
            </li>
          );
        })}
      </ul>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: possibleKinds(form).map((kind) => ({ key: kind, label: t(`kind_${kind}`) })),
          onClick: ({ key }) => add(key as ViewDefinition["kind"]),
        }}
      >
        <Button icon={<PlusOutlined />}>{t("addView")}</Button>
      </Dropdown>
    </>
  );
}
