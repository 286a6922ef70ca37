import { maxHeaderSize, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { ProblemDocument } from "../../runtime/contract/generated/contract.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { presentProblem } from "../presenters/present-problem.ts";
import { statusTitle } from "./status-title.ts";

const answers: { readonly [code: string]: readonly [status: number, problem: Problem] } = {
  HPE_HEADER_OVERFLOW: [431, { code: "headers-too-large", pointer: "", params: { limit: maxHeaderSize } }],
  ERR_HTTP_REQUEST_TIMEOUT: [408, { code: "too-slow", pointer: "", params: {} }],
};
const unreadable = [400, { code: "malformed-request", pointer: "", params: {} }] as const;
const reasons: { readonly [status: number]: string } = {
  400: "Bad Request",
  408: "Request Timeout",
  431: "Request Header Fields Too Large",
};

/** A connection of Node's server, with the answer that it is about to carry; Node itself looks there too. */
type HttpSocket = Duplex & { readonly _httpMessage?: Pick<ServerResponse, "headersSent"> | null };

/**
 * Answers a request that never became one, because its address is too long, it came too slowly or it is no HTTP, like
 * any other refusal. In English: the headers that name a language were not read. Where an answer to an earlier request
 * is already under way on the connection, it is cut off instead: ours would be taken for a part of that one.
 */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: HttpSocket): void {
  // eslint-disable-next-line no-underscore-dangle -- the name is not ours
  const answering = socket._httpMessage?.headersSent === true;
  if (error.code === "ECONNRESET" || !socket.writable || answering) return void socket.destroy();
  const [status, problem] = answers[error.code ?? ""] ?? unreadable;
  const title = statusTitle(status, "en");
  const told = presentProblem(problem, "en");
  const document: ProblemDocument = {
    type: "about:blank",
    title,
    status,
    detail: told.message,
    problems: [told],
  };
  const body = JSON.stringify(document);
  const head = [
    `HTTP/1.1 ${String(status)} ${reasons[status] ?? ""}`,
    "Content-Type: application/problem+json; charset=utf-8",
    "Content-Language: en",
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    "Cache-Control: no-store",
    "X-Content-Type-Options: nosniff",
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
