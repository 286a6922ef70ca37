import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { App, Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { RoleDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { Json } from "../../runtime/core/json.ts";
import { addItem } from "../draft/commands/add-item.ts";
import { changeItem } from "../draft/commands/change-item.ts";
import { removeRole } from "../draft/commands/remove-role.ts";
import { useDefaultLocale, useDocument, useRun } from "../draft/draft-context.ts";
import { freshName } from "../draft/fresh-name.ts";
import { steadyKey } from "../naming/steady-key.ts";
import { useNaming } from "../naming/use-naming.ts";
import { TextProperty } from "../properties/TextProperty.tsx";

/** The roles: what they are called, and whose rights they have besides their own. */
export function RoleList() {
  const { t } = useTranslation("access");
  const run = useRun();
  const { roles = [] } = useDocument();
  const add = () => {
    const name = freshName(
      "role",
      roles.map((role) => role.name),
    );
    run((document) => addItem(document, "role", ["roles", name], { name, title: t("newRole") }));
  };
  return (
    <section className="access-form" aria-label={t("roles")}>
      <h2>{t("roles")}</h2>
      {roles.length === 0 && <p className="quiet">{t("noRoles")}</p>}
      <div className="role-list">
        {roles.map((role) => (
          <RoleCard
            key={steadyKey(["roles", role.name])}
            role={role}
            others={roles.filter(({ name }) => name !== role.name)}
          />
        ))}
      </div>
      <Button icon={<PlusOutlined />} onClick={add}>
        {t("addRole")}
      </Button>
    </section>
  );
}

function RoleCard({ role, others }: { role: RoleDefinition; others: readonly RoleDefinition[] }) {
  const { t, i18n } = useTranslation("access");
  const run = useRun();
  const { modal } = App.useApp();
  const defaultLocale = useDefaultLocale();
  const at = ["roles", role.name];
  const titleOf = (each: RoleDefinition) => textIn(each.title, i18n.language, defaultLocale);
  const naming = useNaming();
  const set = (keyword: string, value: Json | undefined) =>
    run((document) => changeItem(document, "role", at, [[[keyword], value]]));
  const remove = () =>
    modal.confirm({
      title: t("removeRole", { title: titleOf(role) }),
      content: t("removeRoleLead"),
      okText: t("remove"),
      okButtonProps: { danger: true },
      onOk: () => {
        run((document) => removeRole(document, role.name));
      },
    });
  return (
    <div className="role-card" role="group" aria-label={titleOf(role)}>
      <TextProperty
        label={t("roleTitle")}
        maxLength={100}
        value={role.title}
        onChange={(text) => set("title", text)}
        onLeave={() => naming("role", at)}
      />
      <TextProperty
        label={t("roleDescription")}
        wraps
        maxLength={500}
        optional
        value={role.description}
        onChange={(text) => set("description", text)}
      />
      <div className="property">
        <label htmlFor={`role-${role.name}-inherits`}>{t("inherits")}</label>
        <Select
          id={`role-${role.name}-inherits`}
          mode="multiple"
          value={role.inherits ?? []}
          options={others.map((each) => ({ value: each.name, label: titleOf(each) }))}
          onChange={(names: string[]) => set("inherits", names.length === 0 ? undefined : names)}
        />
      </div>
      <Button type="text" icon={<DeleteOutlined />} onClick={remove}>
        {t("remove")}
      </Button>
    </div>
  );
}
