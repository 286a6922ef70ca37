import { App } from "antd";
import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Draft } from "./draft.ts";
import type { DraftState } from "./draft-state.ts";
import type { Step } from "./step.ts";

const DraftContext = createContext<Draft | null>(null);

export const DraftProvider = DraftContext.Provider;

/** The draft that the pages around are about. */
export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (draft === null) throw new Error("A part of the designer stands outside of a draft");
  return draft;
}

/** A part of how the draft stands; renders again only when that part is another one. */
export function useDraftState<Part>(part: (state: DraftState) => Part): Part {
  const draft = useDraft();
  return useSyncExternalStore(draft.subscribe, () => part(draft.state()));
}

/** The draft's document, as far as the pages may take it for one: its shape is watched by the review. */
export function useDocument(): AppDocument {
  return useDraftState(documentOf);
}

/** The language of texts that have none of the reader's; most of what shows a text asks for nothing else of the document. */
export function useDefaultLocale(): string {
  return useDraftState((state) => documentOf(state).defaultLocale);
}

function documentOf({ history }: DraftState): AppDocument {
  return history.document as unknown as AppDocument;
}

/** Takes a step made from the newest document, and tells where it finds nothing to change. */
export function useRun(): (make: (document: Json) => Step) => boolean {
  const draft = useDraft();
  const { message } = App.useApp();
  const { t } = useTranslation("design");
  return useCallback(
    (make) => {
      const taken = draft.run(make(draft.state().history.document));
      if (!taken) void message.warning(t("stepGone"));
      return taken;
    },
    [draft, message, t],
  );
}
