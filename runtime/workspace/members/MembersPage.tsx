import { UserAddOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Alert, App, Button, Select, Skeleton, Table, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MemberList, User, UserList } from "../../contract/generated/contract.ts";
import { textIn } from "../../core/definition/text.ts";
import { PersonMark } from "../../ui/display/PersonMark.tsx";
import { NotFound } from "../../ui/frame/NotFound.tsx";
import { usePageTitle } from "../../ui/frame/use-page-title.ts";
import { request } from "../../ui/http/request.ts";
import { sessionQuery } from "../../ui/http/session-query.ts";
import { BarSlot } from "../shell/BarSlot.tsx";
import { useAppTitle } from "../shell/use-app-title.ts";
import { useAppView } from "./use-app-view.ts";
import { AddPerson } from "./AddPerson.tsx";
import { useAbout } from "../../ui/i18n/use-about.ts";

/** Which person has which of an app's roles; administrators change it here, and for others it does not exist. */
export function MembersPage() {
  const { app } = useParams({ from: "/shell/members/$app" });
  const { data: session } = useSuspenseQuery(sessionQuery);
  const mayManage = session?.user.administrator === true;
  return mayManage ? <Members app={app} /> : <NotFound />;
}

function Members({ app }: { app: string }) {
  const view = useAppView(app);
  const { t, i18n } = useTranslation("members");
  const about = useAbout();
  const { message, modal } = App.useApp();
  const queryClient = useQueryClient();
  const [adding, setAdding] = useState(false);
  const users = useQuery({
    queryKey: ["users"],
    queryFn: ({ signal }) => request<UserList>("/users", { signal }),
  });
  const members = useQuery({
    queryKey: ["members", app],
    queryFn: ({ signal }) => request<MemberList>(`/apps/${app}/members`, { signal }),
  });
  const roles = new Map(members.data?.members.map((member) => [member.user, member.roles]));
  const save = useMutation({
    mutationFn: ({ user, roles: chosen }: { user: string; roles: string[] }) => {
      const next = new Map(roles).set(user, chosen);
      const list = [...next]
        .filter(([, held]) => held.length > 0)
        .map(([id, held]) => ({ user: id, roles: held }));
      return request(`/apps/${app}/members`, { method: "PUT", body: { members: list } });
    },
    onSuccess: () => void message.success(t("saved", { ns: "words" })),
    onError: (error) => void message.error(error.message),
    onSettled: () => queryClient.invalidateQueries(),
  });
  const disable = useMutation({
    mutationFn: (user: User) => request(`/users/${user.id}/disable`, { method: "POST" }),
    onSuccess: (_, { name }) => void message.success(t("disabledDone", { name })),
    onError: (error) => void message.error(error.message),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["users"] }),
  });
  const title = t("title", { app: useAppTitle(app).title });
  usePageTitle(title, "Pipewright");
  const failure = users.error ?? members.error;
  const options = (view.definition.roles ?? []).map((role) => ({
    value: role.name,
    label: textIn(role.title, i18n.language, view.locale),
  }));
  return (
    <div className="page">
      <BarSlot slot="page-actions">
        <Button type="primary" icon={<UserAddOutlined />} onClick={() => setAdding(true)}>
          {t("invite")}
        </Button>
      </BarSlot>
      <h1>{title}</h1>
      <p className="lead">{t("lead")}</p>
      {failure !== null && <Alert type="error" showIcon title={failure.message} />}
      {users.isPending || members.isPending ? (
        <Skeleton active title={false} />
      ) : (
        <Table<User>
          rowKey="id"
          pagination={false}
          className="members-table"
          dataSource={users.data?.users ?? []}
          columns={[
            {
              key: "name",
              title: t("name"),
              render: (_, user) => (
                <div className="member">
                  <PersonMark name={user.name} size={32} />
                  <div className="member-name">
                    <strong>{user.name}</strong> {user.administrator && <Tag>{t("administrator")}</Tag>}
                    {user.disabled && <Tag>{t("disabled")}</Tag>}
                    <div className="quiet">{user.email}</div>
                  </div>
                </div>
              ),
            },
            {
              key: "roles",
              title: t("roles"),
              render: (_, user) => (
                <Select<string[]>
                  mode="multiple"
                  className="role-select"
                  aria-label={about(t("roles"), user.name)}
                  placeholder={t("noRoles")}
                  value={roles.get(user.id) ?? []}
                  options={options}
                  loading={save.isPending && save.variables.user === user.id}
                  onChange={(chosen) => save.mutate({ user: user.id, roles: chosen })}
                />
              ),
            },
            {
              key: "disable",
              title: <span className="for-readers">{t("disable")}</span>,
              render: (_, user) =>
                !user.administrator &&
                !user.disabled && (
                  <Button
                    type="text"
                    danger
                    onClick={() =>
                      modal.confirm({
                        title: t("disableSure", { name: user.name }),
                        okText: t("disable"),
                        cancelText: t("cancel", { ns: "words" }),
                        onOk: () => disable.mutateAsync(user),
                      })
                    }
                  >
                    {t("disable")}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {adding && <AddPerson onClose={() => setAdding(false)} />}
    </div>
  );
}
