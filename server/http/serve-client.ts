import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { Router } from "express";
import { sendCompressed } from "./send-compressed.ts";

const aYear = 365 * 24 * 60 * 60 * 1000;
const pages = { designer: "designer/index.html", workspace: "runtime/workspace/index.html" };

/**
 * Serves the built pages: hashed assets for a year, and for every other address the page of its edge: the designer's
 * below `/designer`, else the workspace's.
 */
export function serveClient(folder: string): Router {
  const router = Router();
  const assets = join(folder, "assets");
  router.use(
    "/assets",
    sendCompressed(assets),
    express.static(assets, {
      maxAge: aYear,
      immutable: true,
      fallthrough: false,
      index: false,
    }),
  );
  router.get("/{*path}", ({ path }, response, next) => {
    const isDesigner = path === "/designer" || path.startsWith("/designer/");
    const page = join(folder, isDesigner ? pages.designer : pages.workspace);
    if (!existsSync(page)) return void next();
    response.set("Cache-Control", "no-cache").sendFile(page);
  });
  return router;
}
