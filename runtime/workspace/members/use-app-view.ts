import { useSuspenseQuery } from "@tanstack/react-query";
import type { AppView } from "../../contract/generated/contract.ts";
import { appQuery } from "../app-query.ts";

/** The published app; suspends while it loads. */
export function useAppView(app: string): AppView {
  return useSuspenseQuery(appQuery(app)).data;
}
