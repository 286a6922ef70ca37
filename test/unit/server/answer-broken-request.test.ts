import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, test } from "vitest";
import { answerBrokenRequest } from "../../../server/http/answer-broken-request.ts";

const request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
const broken = "no request at all\r\n\r\n";

/** All that comes back on one connection, on which `later` is sent once an answer has begun. */
async function received(listener: RequestListener, first: string, later?: string): Promise<string> {
  const server = createServer(listener);
  server.on("clientError", answerBrokenRequest);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  let text = "";
  socket.setEncoding("utf8").on("data", (part: string) => {
    if (text === "" && later !== undefined) socket.write(later);
    text += part;
  });
  socket.on("error", () => undefined);
  socket.write(first);
  await once(socket, "close");
  server.close();
  return text;
}

const begins: RequestListener = (_, response) => {
  response.writeHead(200, { "Content-Length": "1000" });
  response.write("the beginning");
};
const answers: RequestListener = (_, response) => void response.end("all of it");

test("what is no request is told so like any other refusal", async () => {
  const told = await received(answers, broken);
  expect(told).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(told).toContain('"code":"malformed-request"');
});

test("what is no request is told so after an answer that is complete", async () => {
  const told = await received(answers, request, broken);
  expect(told).toMatch(/all of itHTTP\/1\.1 400 Bad Request\r\n/);
});

test("nothing is written into an answer that is under way: it is cut off", async () => {
  const told = await received(begins, request, broken);
  expect(told).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\r\n\r\nthe beginning$/);
});
