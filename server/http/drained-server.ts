import { type Server as HttpServer, type ServerResponse } from "node:http";
import { Server } from "node:net";
import { setImmediate as immediate, setTimeout as pause } from "node:timers/promises";

/** Ends a server without breaking off anybody who has already asked. */
export interface DrainedServer {
  /** Resolves when all are answered, after `patience` milliseconds at the latest: then connections are cut. */
  drain(patience: number): Promise<void>;
}

/** Milliseconds that a request may be on its way to a server that is about to end. */
const onTheWay = 300;
const looksAgain = 100;

/**
 * Watches what a server has to answer, so that it can be drained: each answer says that its connection ends, and only once
 * what was on its way is there, no connections are taken any more and idle ones are shut. (Node's own `close` shuts them at
 * once, and resets who has just sent.)
 */
export function drainedServer(server: HttpServer): DrainedServer {
  const answering = new Set<ServerResponse>();
  let isEnding = false;
  server.prependListener("request", (_request, response: ServerResponse) => {
    if (isEnding) response.shouldKeepAlive = false;
    answering.add(response);
    response.once("close", () => answering.delete(response));
  });
  return {
    async drain(patience) {
      isEnding = true;
      for (const response of answering) if (!response.headersSent) response.shouldKeepAlive = false;
      const last = setTimeout(() => server.closeAllConnections(), patience);
      await pause(onTheWay);
      // What has come by now, a connection or a request over one, is taken in before the immediate.
      await immediate();
      const closed = new Promise<void>((resolve) => {
        Server.prototype.close.call(server, () => resolve());
      });
      const again = setInterval(() => setImmediate(() => server.closeIdleConnections()), looksAgain);
      await closed;
      clearInterval(again);
      clearTimeout(last);
    },
  };
}
