import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { textIn } from "../../runtime/core/definition/text.ts";

/** Roles of the app, or an administrator, who has them all. */
export interface ChosenRoles {
  readonly administrator: boolean;
  readonly roles: readonly string[];
}

interface RoleChoiceProps extends ChosenRoles {
  readonly id: string;
  readonly app: CompiledApp;
  readonly onChange: (chosen: ChosenRoles) => void;
}

const administrator = "_administrator";

/** As whom something is looked at: any of the app's roles, several of them, or an administrator. */
export function RoleChoice({ id, app, onChange, ...value }: RoleChoiceProps) {
  const { t, i18n } = useTranslation("try");
  const roles = (app.document.roles ?? []).map(({ name, title }) => ({
    value: name,
    label: textIn(title ?? name, i18n.language, app.defaultLocale),
  }));
  return (
    <Select
      id={id}
      mode="multiple"
      maxTagCount="responsive"
      placeholder={t("noRole")}
      value={[...value.roles, ...(value.administrator ? [administrator] : [])]}
      options={[...roles, { value: administrator, label: t("administrator") }]}
      showSearch={{ optionFilterProp: "label" }}
      onChange={(chosen: string[]) =>
        onChange({
          administrator: chosen.includes(administrator),
          roles: chosen.filter((role) => role !== administrator),
        })
      }
    />
  );
}
