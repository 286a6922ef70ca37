import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { Router } from "express";

const aYear = 365 * 24 * 60 * 60 * 1000;

/** Serves the built pages: hashed assets for a year, and the page itself for every other address. */
export function serveClient(folder: string): Router {
  const router = Router();
  router.use(
    "/assets",
    express.static(join(folder, "assets"), {
      maxAge: aYear,
      immutable: true,
      fallthrough: false,
      index: false,
    }),
  );
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.get("/{*path}", (_request, response, next) => {
    const page = join(folder, "index.html");
    if (!existsSync(page)) return void next();
    response.set("Cache-Control", "no-cache").sendFile(page);
  });
  return router;
}
