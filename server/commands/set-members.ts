import type { MemberUpdate } from "../../runtime/contract/generated/contract.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { done } from "../done.ts";
import { membersRevision } from "../engine/members-revision.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";

/**
 * Gives an app exactly these people with these of its roles. What teams have stays. `expected` is the revision of the
 * membership that was read, null for whatever it is.
 */
export async function setMembers(
  services: Services,
  app: CompiledApp,
  request: MemberUpdate,
  expected: number | null,
): Promise<Result<undefined>> {
  const pairs = new Map(
    request.members.flatMap(({ user, roles }) =>
      roles.map((role) => [`${user} ${role}`, { kind: "user" as const, member: user, role }]),
    ),
  );
  return services.store.transact(async (tx): Promise<Result<undefined>> => {
    const present = await tx.members.list(app.name);
    if (expected !== null && membersRevision(present) !== expected) return refuse("stale", "stale");
    const known = new Set((await tx.users.list()).map((user) => user.id));
    const problems = memberProblems(app, known, request);
    if (problems.length > 0) return { ok: false, reason: "invalid", problems };
    const teams = present.filter(({ kind }) => kind === "team");
    await tx.members.replace(app.name, [...teams, ...pairs.values()]);
    return done(undefined);
  });
}

/** A problem for each person who is named twice or is nobody, and for each role that the app does not have. */
function memberProblems(
  app: CompiledApp,
  known: ReadonlySet<string>,
  { members }: MemberUpdate,
): readonly Problem[] {
  const first = new Map(members.map(({ user }, index) => [user, index] as const).reverse());
  return members.flatMap(({ user, roles }, index): Problem[] => [
    ...(first.get(user) === index
      ? []
      : [{ code: "duplicate-item", pointer: `/members/${String(index)}/user`, params: {} }]),
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
}
