import i18next from "i18next";
import { HttpProblem } from "./http-problem.ts";

/** Sends a file as multipart form data; `progress` is told from 0 to 1. Throws `HttpProblem` like `request`. */
export function sendFile<T>(path: string, file: File, progress: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    // fetch cannot tell how much of a body has been sent.
    const call = new XMLHttpRequest();
    call.open("POST", `/api${path}`);
    call.setRequestHeader("Accept-Language", i18next.language);
    call.upload.addEventListener("progress", ({ loaded, total }) =>
      progress(total === 0 ? 0 : loaded / total),
    );
    call.addEventListener("error", () => reject(new HttpProblem(0, i18next.t("offline"), [])));
    call.addEventListener("load", () => {
      if (call.status < 300) {
        resolve(JSON.parse(call.responseText) as T);
        return;
      }
      const words = call.getResponseHeader("content-type")?.includes("json") === true;
      const problem = words ? (JSON.parse(call.responseText) as { detail?: string }) : {};
      reject(new HttpProblem(call.status, problem.detail ?? i18next.t("unexpected"), []));
    });
    const body = new FormData();
    body.append("file", file);
    call.send(body);
  });
}
