import { done } from "../../done.ts";
import { apiDocument } from "../openapi/api-document.ts";
import { documentationPage } from "../openapi/documentation-page.ts";
import { listApps } from "../../queries/list-apps.ts";
import { defineRoute } from "../define-route.ts";
import { jsonAnswer } from "../json-answer.ts";
import type { PersonAsk, Route } from "../route.ts";

/** The contract for programs and for people: what somebody may call, told by the calls themselves. */
export function documentationRoutes(every: () => readonly Route[]): readonly Route[] {
  async function documentFor({ services, user }: PersonAsk) {
    const apps = await listApps(services, user);
    const seen = apps.flatMap(({ published, actor }) =>
      published === null ? [] : [{ app: published, actor }],
    );
    return apiDocument(every(), seen);
  }
  return [
    defineRoute({
      method: "get",
      path: "/openapi.json",
      scope: "person",
      action: "contract.read",
      about: "This contract as OpenAPI 3.1, with the records of the apps that I may open.",
      answers: { 200: "JsonSchema" },
      run: async (ask) => jsonAnswer(await documentFor(ask)),
    }),
    defineRoute({
      method: "get",
      path: "/docs",
      scope: "person",
      action: "contract.read",
      about: "This contract as a page.",
      answers: { 200: ["text/html"] },
      run: async (ask) => {
        const headers = { "Content-Type": "text/html; charset=utf-8" };
        return done({ status: 200, bytes: documentationPage(await documentFor(ask)), headers });
      },
    }),
  ];
}
