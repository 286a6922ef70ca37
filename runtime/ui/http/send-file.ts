import i18next from "i18next";
import { HttpProblem } from "./http-problem.ts";
import { pageUser } from "./page-user.ts";
import { readAnswer } from "./read-answer.ts";
import { sessionEnd } from "./session-end.ts";

/**
 * Sends a file as multipart form data, with further parts beside it; `progress` is told from 0 to 1. Throws `HttpProblem`
 * like `request`.
 */
export function sendFile<T>(
  path: string,
  file: File,
  progress: (share: number) => void,
  parts: { readonly [name: string]: string } = {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    // fetch cannot tell how much of a body has been sent.
    const call = new XMLHttpRequest();
    call.open("POST", `/api${path}`);
    call.setRequestHeader("Accept-Language", i18next.language);
    for (const [name, value] of Object.entries(pageUser())) call.setRequestHeader(name, value);
    call.upload.addEventListener("progress", ({ loaded, total }) =>
      progress(total === 0 ? 0 : loaded / total),
    );
    call.addEventListener("error", () => reject(new HttpProblem(0, i18next.t("offline"), [])));
    call.addEventListener("load", () => {
      if (call.status === 401) sessionEnd.tell();
      try {
        resolve(readAnswer(call.status, call.responseText) as T);
      } catch (problem) {
        reject(problem);
      }
    });
    const body = new FormData();
    for (const [name, value] of Object.entries(parts)) body.append(name, value);
    body.append("file", file);
    call.send(body);
  });
}
