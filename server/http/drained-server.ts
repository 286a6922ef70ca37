import { type Server as HttpServer, type ServerResponse } from "node:http";
import { Server, type Socket } from "node:net";
import { setImmediate as immediate, setTimeout as pause } from "node:timers/promises";

/** Ends a server without breaking off anybody who has already asked. */
export interface DrainedServer {
  /** Resolves when all are answered, after `patience` milliseconds at the latest: then connections are cut. */
  drain(patience: number): Promise<void>;
}

/** Milliseconds that a request may be on its way, over a new connection or one that stands. */
const onTheWay = 300;
/** Milliseconds that a turn of the loop may take in which hardly anybody can have come to the door. */
const shortTurn = 2;
/** Milliseconds that such a turn is waited for: until what is under way is answered, on a machine that is not overloaded. */
const turnsWaited = 3000;
/** Milliseconds in which nobody asks: whoever asks again and again is slow on a busy machine. */
const quiet = 1000;
const looksAgain = 100;

/**
 * Watches what a server has to answer, so that it can be drained: once what was on its way is there, no connection is taken
 * any more, so that whoever comes anew is refused and asks elsewhere or later; from then on each answer says that its
 * connection ends, and once nobody asks any more, idle ones are shut. (Node's own `close` shuts them at once, and resets
 * who has just sent. Sending away who may come back would reset them at the door.)
 */
export function drainedServer(server: HttpServer): DrainedServer {
  const answering = new Set<ServerResponse>();
  const connections = new Set<Socket>();
  let isEnding = false;
  let hearsNobody = false;
  let lastAsked = -quiet;
  let letIn = 0;
  server.on("connection", (socket: Socket) => {
    letIn += 1;
    connections.add(socket);
    if (hearsNobody) socket.pause();
    socket.once("close", () => connections.delete(socket));
  });
  server.prependListener("request", (_request, response: ServerResponse) => {
    if (isEnding) response.shouldKeepAlive = false;
    lastAsked = performance.now();
    answering.add(response);
    response.once("close", () => answering.delete(response));
  });
  return {
    async drain(patience) {
      const last = setTimeout(() => server.closeAllConnections(), patience);
      await pause(onTheWay);
      // Nor those who come meanwhile: whoever is answered comes again, and there would be somebody at the door for ever.
      hearsNobody = true;
      for (const socket of connections) socket.pause();
      await turnOfNobody(() => letIn);
      const closed = new Promise<void>((resolve) => {
        Server.prototype.close.call(server, () => resolve());
      });
      hearsNobody = false;
      for (const socket of connections) socket.resume();
      // Not before: who is sent away comes back at once.
      isEnding = true;
      for (const response of answering) if (!response.headersSent) response.shouldKeepAlive = false;
      let isOver = false;
      void closed.then(() => (isOver = true));
      const isQuiet = () => isOver || performance.now() - lastAsked >= quiet;
      while (!isQuiet()) await pause(looksAgain);
      const again = setInterval(() => setImmediate(() => server.closeIdleConnections()), looksAgain);
      await closed;
      clearInterval(again);
      clearTimeout(last);
    },
  };
}

/**
 * Waits for a turn that finds nobody at the door: each takes in one who stands there, before the immediate, and who comes
 * until the door is shut is reset. So nobody else is listened to in these turns, and the last is short.
 */
async function turnOfNobody(letIn: () => number): Promise<void> {
  const until = performance.now() + turnsWaited;
  for (let isAnybody = true; isAnybody && performance.now() < until;) {
    const [begun, before] = [performance.now(), letIn()];
    await immediate();
    isAnybody = letIn() > before || performance.now() - begun > shortTurn;
  }
}
