import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A way to a database of PostgreSQL that can end between two statements, as with the process that goes it. What only reads does not count. */
export interface BreakableWay {
  /** The address of the database by this way. */
  readonly url: string;
  /** Lets so many statements pass from now on; at the next one all connections end, and nobody comes through any more. */
  breakAfter(statements: number): void;
  /** How many have passed since then. */
  passed(): number;
  /** Resolves when it breaks. */
  readonly broken: Promise<void>;
  close(): Promise<void>;
}

const writing = /^\s*(INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|COMMIT)\b/;

/** Opens a way to the database at this address. */
export async function breakableWay(to: string): Promise<BreakableWay> {
  const target = new URL(to);
  const open = new Set<Socket>();
  let [left, count] = [Infinity, 0];
  let isBroken = false;
  let tell = (): void => undefined;
  const broken = new Promise<void>((resolve) => (tell = resolve));

  function end(): void {
    isBroken = true;
    for (const socket of open) socket.destroy();
    tell();
  }

  const server = createServer((near) => {
    if (isBroken) return void near.destroy();
    const far = connect(Number(target.port), target.hostname);
    const writes = writesOf();
    const pass = messagesOf((message) => {
      if (isBroken) return;
      if (writes(message)) {
        if (left === 0) return end();
        left -= 1;
        count += 1;
      }
      far.write(message);
    });
    near.on("data", pass);
    far.pipe(near);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        open.delete(socket);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(to);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    breakAfter(statements) {
      [left, count] = [statements, 0];
    },
    passed: () => count,
    broken,
    async close() {
      end();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Splits what a client sends into its messages. */
function messagesOf(take: (message: Buffer) => void): (data: Buffer) => void {
  let rest = Buffer.alloc(0);
  let begun = false;
  return (data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      // The first one has no type before its size.
      const head = begun ? 1 : 0;
      if (rest.length < head + 4) return;
      const size = head + rest.readInt32BE(head);
      if (rest.length < size) return;
      begun = true;
      const message = rest.subarray(0, size);
      rest = rest.subarray(size);
      take(message);
    }
  };
}

/** Whether a message has a statement executed that writes: one in words, or a prepared one. */
function writesOf(): (message: Buffer) => boolean {
  const prepared = new Map<string, boolean>();
  let isBound = false;
  return (message) => {
    const [first = "", second = ""] = message.toString("utf8", 5).split("\0", 2);
    switch (String.fromCharCode(message[0] ?? 0)) {
      case "Q":
        return writing.test(first);
      case "P":
        prepared.set(first, writing.test(second));
        return false;
      case "B":
        isBound = prepared.get(second) ?? false;
        return false;
      case "E":
        return isBound;
      default:
        return false;
    }
  };
}
