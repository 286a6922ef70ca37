import type { AppSummary } from "../../runtime/contract/generated/contract.ts";
import type { FoundApp } from "../queries/find-app.ts";

/** An app in a list: what it is called and what the reader is in it. */
export function presentAppSummary({ app, published, actor }: FoundApp): AppSummary {
  return {
    app: app.name,
    version: published?.version ?? null,
    title: published?.document.title ?? app.title,
    description: published?.document.description ?? "",
    icon: published?.document.icon ?? null,
    roles: [...actor.roles],
    administer: actor.administrator,
  };
}
