import type { MemberUpdate } from "../../runtime/contract/generated/contract.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { done } from "../done.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";

/** Gives an app exactly these people with these of its roles. What teams have stays. */
export async function setMembers(
  services: Services,
  app: CompiledApp,
  request: MemberUpdate,
): Promise<Result<undefined>> {
  const known = new Set((await services.store.users.list()).map((user) => user.id));
  const problems = request.members.flatMap(({ user, roles }, index): Problem[] => [
    ...(known.has(user)
      ? []
      : [{ code: "unknown-user", pointer: `/members/${String(index)}/user`, params: {} }]),
    ...roles.flatMap((role, at) =>
      app.roles.has(role)
        ? []
        : [
            {
              code: "unknown-role",
              pointer: `/members/${String(index)}/roles/${String(at)}`,
              params: { role },
            },
          ],
    ),
  ]);
  if (problems.length > 0) return { ok: false, reason: "invalid", problems };
  const pairs = new Map(
    request.members.flatMap(({ user, roles }) =>
      roles.map((role) => [`${user} ${role}`, { kind: "user" as const, member: user, role }]),
    ),
  );
  await services.store.transact(async (tx) => {
    const teams = (await tx.members.list(app.name)).filter(({ kind }) => kind === "team");
    await tx.members.replace(app.name, [...teams, ...pairs.values()]);
  });
  return done(undefined);
}
