import { type ComponentType, lazy, type LazyExoticComponent } from "react";
import type { TextRooms } from "../runtime/ui/i18n/start-i18n.ts";

/** One part of the designer: what of an app is shaped there. Its title is `rooms.<name>` in the texts. */
export interface Room {
  readonly name: keyof TextRooms["rooms"];
  /** Reached by a button of the bar rather than by a tab. */
  readonly apart?: true;
  readonly Page: LazyExoticComponent<ComponentType>;
}

/** The rooms in the order of their tabs; each loads when it is opened. */
export const rooms: readonly Room[] = [
  {
    name: "forms",
    Page: lazy(() => import("./forms/FormsPage.tsx").then(({ FormsPage }) => ({ default: FormsPage }))),
  },
  {
    name: "pipelines",
    Page: lazy(() =>
      import("./pipelines/PipelinesPage.tsx").then((module) => ({ default: module.PipelinesPage })),
    ),
  },
  {
    name: "scores",
    Page: lazy(() => import("./scores/ScoresPage.tsx").then(({ ScoresPage }) => ({ default: ScoresPage }))),
  },
  {
    name: "views",
    Page: lazy(() => import("./views/ViewsPage.tsx").then(({ ViewsPage }) => ({ default: ViewsPage }))),
  },
  {
    name: "access",
    Page: lazy(() => import("./access/AccessPage.tsx").then(({ AccessPage }) => ({ default: AccessPage }))),
  },
  {
    name: "try",
    Page: lazy(() => import("./try/TryPage.tsx").then(({ TryPage }) => ({ default: TryPage }))),
  },
  {
    name: "tests",
    Page: lazy(() => import("./tests/TestsPage.tsx").then(({ TestsPage }) => ({ default: TestsPage }))),
  },
  {
    name: "json",
    Page: lazy(() => import("./json/JsonPage.tsx").then(({ JsonPage }) => ({ default: JsonPage }))),
  },
  {
    name: "versions",
    Page: lazy(() =>
      import("./versions/VersionsPage.tsx").then(({ VersionsPage }) => ({ default: VersionsPage })),
    ),
  },
  {
    name: "settings",
    Page: lazy(() =>
      import("./settings/SettingsPage.tsx").then((module) => ({ default: module.SettingsPage })),
    ),
  },
  {
    name: "publish",
    apart: true,
    Page: lazy(() =>
      import("./publish/PublishPage.tsx").then(({ PublishPage }) => ({ default: PublishPage })),
    ),
  },
];
