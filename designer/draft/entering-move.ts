import type { TransitionDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../runtime/core/definition/text.ts";
import { freshName } from "./fresh-name.ts";
import { moveTitle } from "./move-title.ts";

/** A new move into a stage, for those who may make another move; it asks nothing. */
export function enteringMove(
  transitions: readonly TransitionDefinition[],
  { from, to, title }: { from: string; to: string; title: Text },
  like: TransitionDefinition | undefined,
): TransitionDefinition {
  const name = freshName(
    `to-${to}`.slice(0, 60),
    transitions.map((each) => each.name),
  );
  return {
    name,
    title: moveTitle(title),
    from: [from],
    to,
    ...(like?.roles === undefined ? {} : { roles: like.roles }),
    ...(like?.who === undefined ? {} : { who: like.who }),
  };
}
