/** An event of a stream, with where to resume. */
export interface StreamEvent {
  readonly event: string;
  readonly id: string;
  readonly data: {
    readonly app?: string;
    readonly form?: string;
    readonly record?: string;
    readonly type?: string;
  };
}

export interface Following {
  readonly status: number;
  readonly headers: Headers;
  /** Reads on until it has so many events, and gives back all that came. */
  until(count: number): Promise<readonly StreamEvent[]>;
  /** Resolves once the server has ended the stream. */
  readonly ended: Promise<void>;
  stop(): void;
}

/** Follows `GET /api/events` as a browser does; `headers` say who asks and where to resume. */
export async function followEvents(address: string, headers: Record<string, string>): Promise<Following> {
  const ending = new AbortController();
  const response = await fetch(`${address}/api/events`, { headers, signal: ending.signal });
  const events: StreamEvent[] = [];
  let came = (): void => undefined;
  let rest = "";

  function read(block: string): void {
    const fields = new Map(block.split("\n").map((line) => line.split(/: (.*)/s, 2) as [string, string]));
    const [event, data] = [fields.get("event"), fields.get("data")];
    if (event === undefined || data === undefined) return;
    events.push({ event, id: fields.get("id") ?? "", data: JSON.parse(data) as StreamEvent["data"] });
    came();
  }

  async function all(): Promise<void> {
    const decoder = new TextDecoder();
    for await (const bytes of response.body ?? []) {
      rest += decoder.decode(bytes, { stream: true });
      const blocks = rest.split("\n\n");
      rest = blocks.pop() ?? "";
      blocks.forEach(read);
    }
  }

  return {
    status: response.status,
    headers: response.headers,
    async until(count) {
      while (events.length < count) await new Promise<void>((resolve) => (came = resolve));
      return events;
    },
    ended: all().catch((error: unknown) => {
      if (!ending.signal.aborted) throw error;
    }),
    stop: () => ending.abort(),
  };
}
