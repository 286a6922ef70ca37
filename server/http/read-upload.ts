import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import busboy from "busboy";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import { digestParts } from "./parts-digest.ts";

/** A file that is being sent: its name without a path, its media type, and its bytes as they come. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Readable;
  /** The other parts of the body by name; known when all of it was read, the file's bytes first. */
  readonly fields: Promise<ReadonlyMap<string, string>>;
}

/** More of a file than this is not even read. */
export const mostUploaded = 25 * 1024 * 1024;
/** Other parts are cut at so many bytes. */
const fieldSize = 512 * 1024;

/** How browsers write what a name in a multipart header cannot hold as it is. */
const quoted: { readonly [escape: string]: string } = { "%22": '"', "%0D": "\r", "%0A": "\n" };

function safeName(name: string | undefined): string {
  const spelled = (name ?? "").replace(/%22|%0D|%0A/g, (escape) => quoted[escape] ?? escape);
  const last = spelled.split(/[\\/]/).at(-1) ?? "";
  // eslint-disable-next-line no-control-regex
  const plain = last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, "").trim();
  return plain === "" || plain === "." || plain === ".." ? "file" : plain.slice(-200);
}

function safeType(type: string): string {
  return /^[a-z0-9.+-]{1,60}\/[a-z0-9.+-]{1,100}$/i.test(type)
    ? type.toLowerCase()
    : "application/octet-stream";
}

/**
 * Hands the one file of a multipart body to `take` while it streams; refused where the body holds no file. What is taken is
 * given back when all of the body was read.
 */
export function readUpload<T>(
  request: IncomingMessage,
  take: (file: SentFile) => Promise<Result<T>>,
): Promise<Result<T>> {
  const expected = "multipart/form-data";
  if (!(request.headers["content-type"] ?? "").toLowerCase().startsWith(`${expected};`)) {
    return Promise.resolve(refuse("wrong-type", "content-type", "", { expected }));
  }
  return new Promise((resolve, reject) => {
    let taken: Promise<Result<T>> | undefined;
    const digest = digestParts(request);
    const settle = (result: Promise<Result<T>>) => void result.then(resolve, reject);
    const broken = () => {
      digest.broken();
      const refused = () => refuse("malformed", "malformed-upload");
      // Its taker hears of it too, and puts away what it has.
      settle(Promise.resolve(taken).then(refused, refused));
    };
    // Nothing more would come of it, not even its end.
    if (request.destroyed || request.readableEnded) return broken();
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: request.headers,
        defParamCharset: "utf8",
        limits: {
          files: 1,
          fileSize: mostUploaded + 1,
          fields: 10,
          fieldSize,
          parts: 12,
          headerPairs: 50,
        },
      });
    } catch {
      return broken();
    }
    // What was not wanted stops being read before its end, so the parser would never close.
    const letPass = (result: Promise<Result<T>>) => {
      digest.broken();
      request.unpipe(parser);
      request.resume();
      settle(result);
    };
    const sent = new Map<string, string>();
    const fields = new Promise<ReadonlyMap<string, string>>((known) => {
      parser.on("close", () => known(sent));
      parser.on("error", () => known(sent));
    });
    parser.on("field", (name, text) => sent.set(name.slice(0, 100), text));
    parser.on("file", (_part, sentBytes, info) => {
      const [name, type] = [safeName(info.filename), safeType(info.mimeType)];
      const bytes = digest.file(name, type, sentBytes);
      // A file that breaks off before anybody reads it must not bring the process down; its reader gets the error.
      for (const one of [sentBytes, bytes]) one.on("error", () => undefined);
      const kept = take({ name, type, bytes, fields });
      taken = kept;
      void kept.then(
        ({ ok }) => (ok ? bytes.resume() : letPass(kept)),
        () => (parser.errored === null ? letPass(kept) : undefined),
      );
    });
    parser.on("error", broken);
    parser.on("close", () => {
      if (parser.errored !== null) return;
      digest.whole(sent);
      settle(taken ?? Promise.resolve(refuse("invalid", "no-file")));
    });
    request.on("aborted", () => parser.destroy(new Error("the upload was broken off")));
    request.pipe(parser);
  });
}
