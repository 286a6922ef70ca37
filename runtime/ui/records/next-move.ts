import type { TransitionView } from "../../contract/generated/contract.ts";
import type { CompiledPipeline } from "../../core/compile/compiled.ts";

/** The move that leads on: the nearest later stage that is not lost, preferring one that the reader may make. */
export function nextMove(
  moves: readonly TransitionView[],
  pipeline: CompiledPipeline | undefined,
  stage: string | null,
): TransitionView | undefined {
  const indexOf = (name: string) => pipeline?.stages.get(name)?.index ?? -1;
  const index = indexOf(stage ?? "");
  const onward = moves
    .filter(({ to, toKind }) => toKind !== "lost" && indexOf(to) > index)
    .toSorted((a, b) => indexOf(a.to) - indexOf(b.to) || Number(b.permitted) - Number(a.permitted));
  const nearest = onward.filter(({ to }) => to === onward[0]?.to);
  return nearest.find(({ allowed }) => allowed) ?? nearest[0];
}
