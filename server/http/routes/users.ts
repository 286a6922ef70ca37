import { createUser } from "../../commands/create-user.ts";
import { setMembers } from "../../commands/set-members.ts";
import { updateUser } from "../../commands/update-user.ts";
import { presentUser } from "../../presenters/present-user.ts";
import { findPeople } from "../../queries/find-people.ts";
import { listMembers } from "../../queries/list-members.ts";
import { membersRevision } from "../../engine/members-revision.ts";
import type { Result } from "../../result.ts";
import { defineRoute } from "../define-route.ts";
import { jsonAnswer } from "../json-answer.ts";
import type { Answer, AppAsk, Route } from "../route.ts";

async function answerMembers({ services, app }: AppAsk): Promise<Result<Answer>> {
  const revision = membersRevision(await services.store.members.list(app.name));
  return jsonAnswer({ members: await listMembers(services, app.name) }, 200, { etag: revision });
}

/** Accounts, the people whom one may pick, and who has which roles of an app. */
export const userRoutes: readonly Route[] = [
  defineRoute({
    method: "get",
    path: "/users",
    scope: "person",
    action: "users.manage",
    about: "Every account.",
    answers: { 200: "UserList" },
    run: async ({ services }) => jsonAnswer({ users: (await services.store.users.list()).map(presentUser) }),
  }),
  defineRoute({
    method: "post",
    path: "/users",
    scope: "person",
    action: "users.manage",
    about: "A new account.",
    answers: { 201: "User" },
    body: "NewUser",
    run: async ({ services }, body) => {
      const created = await createUser(services, body);
      return created.ok ? jsonAnswer(presentUser(created.value), 201) : created;
    },
  }),
  defineRoute({
    method: "patch",
    path: "/users/:user",
    scope: "person",
    action: "users.manage",
    about: "Changes an account.",
    answers: { 200: "User" },
    body: "UserPatch",
    run: async ({ services, path }, body) => {
      const updated = await updateUser(services, path("user"), body);
      return updated.ok ? jsonAnswer(presentUser(updated.value)) : updated;
    },
  }),
  defineRoute({
    method: "post",
    path: "/users/:user/disable",
    scope: "person",
    action: "users.manage",
    about: "Disables an account; its sessions end at once.",
    answers: { 200: "User" },
    run: async ({ services, path }) => {
      const updated = await updateUser(services, path("user"), { disabled: true });
      return updated.ok ? jsonAnswer(presentUser(updated.value)) : updated;
    },
  }),
  defineRoute({
    method: "get",
    path: "/people",
    scope: "person",
    action: "people.read",
    about: "People whom I may pick, by name.",
    answers: { 200: "PersonList" },
    parameters: ["search"],
    run: async ({ services, user, query }) => {
      const people = await findPeople(services, user, (query.get("search") ?? "").slice(0, 100));
      return jsonAnswer({ people: people.map(({ id, name }) => ({ id, name })) });
    },
  }),
  defineRoute({
    method: "get",
    path: "/apps/:app/members",
    scope: "app",
    action: "app.administer",
    about: "Who has which of the app's roles.",
    answers: { 200: "MemberList" },
    headers: ["ETag"],
    run: answerMembers,
  }),
  defineRoute({
    method: "put",
    path: "/apps/:app/members",
    scope: "published",
    action: "app.administer",
    about: "Sets who has which roles.",
    answers: { 200: "MemberList" },
    headers: ["ETag"],
    body: "MemberUpdate",
    run: async (ask, body) => {
      const set = await setMembers(ask.services, ask.published, body, ask.revision);
      return set.ok ? answerMembers(ask) : set;
    },
  }),
];
