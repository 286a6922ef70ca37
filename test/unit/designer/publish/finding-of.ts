import type { ImpactFinding } from "../../../../runtime/contract/generated/contract.ts";

/** A finding about deals with whatever is said of it. */
export function findingOf(said: Partial<ImpactFinding>): ImpactFinding {
  return {
    ...{ finding: 0, kind: "value", form: "deal", path: "forms/deal", title: "Deal", code: "x" },
    ...{ message: "", params: {}, needs: null, choices: [], ways: [], texts: [], moreTexts: false },
    ...{ count: 1, trashed: 0, owners: [], ids: [] },
    ...said,
  };
}
