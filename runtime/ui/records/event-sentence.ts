import type { TFunction } from "i18next";
import type { EventView } from "../../contract/generated/contract.ts";
import { textIn } from "../../core/definition/text.ts";
import type { AppForm } from "./app-form.ts";

/** What happened in a few words, after the name of who did it. */
export function eventSentence(
  room: AppForm,
  event: EventView,
  title: (id: string) => string | undefined,
  t: TFunction<"record">,
  locale: string,
): string {
  const words = (text: Parameters<typeof textIn>[0]) => textIn(text, locale, room.app.defaultLocale);
  const pipelines = [...room.form.pipelines.values()];
  const { titles = {} } = event;
  const stage = (end: "from" | "to") => {
    const name = event[end];
    const found = pipelines.map(({ stages }) => stages.get(String(name))).find((each) => each !== undefined);
    return words(found?.definition.title ?? titles[end] ?? (typeof name === "string" ? name : undefined));
  };
  const transition = () => {
    const found = pipelines
      .map(({ transitions }) => transitions.get(event.transition ?? ""))
      .find((each) => each !== undefined);
    return words(found?.definition.title ?? titles.transition ?? event.transition);
  };
  const person = (id: unknown) => (typeof id === "string" ? (title(id) ?? "–") : t("nobody"));
  const score = (value: EventView["from"]) =>
    typeof value === "object" && value !== null ? `${value.grade ?? ""} ${String(value.total)}`.trim() : "–";
  const item = () => {
    const items = pipelines.flatMap(({ stages }) =>
      [...stages.values()].flatMap(({ checklist }) => checklist),
    );
    return words(items.find(({ name }) => name === event.item)?.title ?? titles.item ?? event.item);
  };
  switch (event.type) {
    case "created":
      return t("evCreated");
    case "updated":
      return t("evUpdated");
    case "moved":
      return t("evMoved", { from: stage("from"), to: stage("to") });
    case "migrated": {
      const version = String(event.version ?? "");
      const from = stage("from");
      if (event.from === event.to) return t("evMigrated", { version });
      if (event.to === null) return t("evMigratedOut", { version, from });
      return t("evMigratedStage", { version, from, to: stage("to") });
    }
    case "scored":
      return t("evScored", { from: score(event.from), to: score(event.to) });
    case "owner-changed":
      return t("evOwner", { from: person(event.from), to: person(event.to) });
    case "ticked":
      return t(event.done === true ? "evTicked" : "evUnticked", { item: item() });
    case "approval-started":
      return t("evApprovalStarted", { transition: transition() });
    case "approval-decided": {
      const decided = { approve: "evApprove", reject: "evReject", return: "evReturn" } as const;
      return t(decided[event.decision ?? "approve"], { transition: transition() });
    }
    case "commented":
      return "";
    case "file-added":
      return t("evFile", { name: event.name ?? "" });
    case "deleted":
      return t("evDeleted");
    case "restored":
      return t("evRestored");
  }
}
