import type { Route } from "../route.ts";
import { appRoutes } from "./apps.ts";
import { documentationRoutes } from "./documentation.ts";
import { draftRoutes } from "./drafts.ts";
import { exportRoutes } from "./exports.ts";
import { fileRoutes } from "./files.ts";
import { healthRoutes } from "./health.ts";
import { impactRoutes } from "./impacts.ts";
import { importRoutes } from "./imports.ts";
import { liveRoutes } from "./live.ts";
import { packageRoutes } from "./packages.ts";
import { recordMoveRoutes } from "./record-moves.ts";
import { recordNoteRoutes } from "./record-notes.ts";
import { recordReportRoutes } from "./record-reports.ts";
import { recordRoutes } from "./record.ts";
import { recordsRoutes } from "./records.ts";
import { sessionRoutes } from "./session.ts";
import { templateRoutes } from "./templates.ts";
import { tokenRoutes } from "./tokens.ts";
import { userRoutes } from "./users.ts";

/** Every call of the HTTP contract; of two that match an address, the first one answers. */
export function routes(): readonly Route[] {
  const every: readonly Route[] = [
    ...healthRoutes,
    ...documentationRoutes(() => every),
    ...sessionRoutes(),
    ...liveRoutes(),
    ...tokenRoutes,
    ...userRoutes,
    ...templateRoutes,
    ...appRoutes,
    ...draftRoutes,
    ...impactRoutes,
    ...packageRoutes,
    ...exportRoutes,
    ...importRoutes(),
    ...recordsRoutes,
    ...recordReportRoutes,
    ...recordNoteRoutes,
    ...fileRoutes,
    ...recordMoveRoutes,
    ...recordRoutes,
  ];
  return every;
}
