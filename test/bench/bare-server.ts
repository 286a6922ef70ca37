import type { AddressInfo } from "node:net";
import express from "express";

/** A server that does nothing but answer so many bytes of JSON: what everything else is measured against. */
const app = express();
app.get("/:bytes", (request, response) => {
  response.json({ text: "x".repeat(Number(request.params.bytes) - 11) });
});
const server = app.listen(0, "127.0.0.1", () => {
  process.stdout.write(`port ${String((server.address() as AddressInfo).port)}\n`);
});
