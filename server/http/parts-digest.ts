import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { pipeline, type Readable, Transform } from "node:stream";

const digests = new WeakMap<IncomingMessage, Promise<string | null>>();

/** Takes the digest of a multipart body while it is read. */
export interface PartsDigest {
  /** The bytes of its file, to be read in their place. */
  file(name: string, type: string, bytes: Readable): Readable;
  /** All of it was read; these are its other parts. */
  whole(fields: ReadonlyMap<string, string>): void;
  /** It was not read to its end. */
  broken(): void;
}

/**
 * Begins the digest of a multipart body that somebody may send again: of what its parts say, since whoever sends them once
 * more may part them by another boundary.
 */
export function digestParts(request: IncomingMessage): PartsDigest {
  if (request.headers["idempotency-key"] === undefined) {
    return { file: (_name, _type, bytes) => bytes, whole: () => undefined, broken: () => undefined };
  }
  let tell: (digest: Promise<string | null> | null) => void = () => undefined;
  digests.set(request, new Promise((resolve) => (tell = resolve)));
  let [about, sum]: [readonly string[], Promise<string | null>] = [[], Promise.resolve("")];
  return {
    file(name, type, bytes) {
      const hash = createHash("sha256");
      const through = new Transform({
        transform(chunk: Uint8Array, _encoding, next) {
          hash.update(chunk);
          next(null, chunk);
        },
      });
      about = [name, type];
      sum = new Promise((resolve) => {
        pipeline(bytes, through, (error) => resolve(error ? null : hash.digest("base64url")));
      });
      return through;
    },
    whole(fields) {
      const others = [...fields].toSorted(([a], [b]) => (a < b ? -1 : 1));
      const digest = (file: string | null) =>
        file === null
          ? null
          : createHash("sha256")
              .update(JSON.stringify([about, file, others]))
              .digest("base64url");
      tell(sum.then(digest));
    },
    broken: () => tell(null),
  };
}

/** The digest of a multipart body: null where it was not read to its end, undefined where nobody has begun to read it. */
export function partsDigest(request: IncomingMessage): Promise<string | null> | undefined {
  return digests.get(request);
}
