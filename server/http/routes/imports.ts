import { buffer } from "node:stream/consumers";
import type { ImportRequest } from "../../../runtime/contract/generated/contract.ts";
import { importRecords, type ImportFile } from "../../commands/import-records.ts";
import { done } from "../../done.ts";
import { projection } from "../../policies/projection.ts";
import { presentImport } from "../../presenters/present-import.ts";
import { refuse } from "../../refuse.ts";
import { tooLarge } from "../../too-large.ts";
import type { Result } from "../../result.ts";
import { checkBody } from "../check-body.ts";
import { defineRoute } from "../define-route.ts";
import { jsonAnswer } from "../json-answer.ts";
import { placeOf } from "../place-of.ts";
import { mostUploaded, readUpload, type SentFile } from "../read-upload.ts";
import type { Answer, FormAsk, Route } from "../route.ts";

/** Each holds a whole file in memory. */
const mostAtOnce = 2;

/** A file of rows that become records, with a plan how. */
export function importRoutes(): readonly Route[] {
  let running = 0;

  return [
    defineRoute({
      method: "post",
      path: "/apps/:app/forms/:form/records/import",
      scope: "form",
      action: "form.import",
      about: "Rows of a CSV or XLSX file become records, by a mapping, or are only checked.",
      answers: { 200: "ImportResult" },
      accepts: "multipart",
      run: async (ask) => {
        if (running >= mostAtOnce) {
          ask.request.resume();
          return { ...refuse("unavailable", "busy"), retryAfter: 5 };
        }
        running += 1;
        try {
          return await importFile(ask);
        } finally {
          running -= 1;
        }
      },
    }),
  ];
}

/** The whole of a file of rows, and how they are to be read. */
async function readRows(file: SentFile): Promise<Result<{ file: ImportFile; request: ImportRequest }>> {
  const bytes = await buffer(file.bytes);
  if (bytes.byteLength > mostUploaded) return tooLarge(mostUploaded);
  const request = readMapping((await file.fields).get("mapping"));
  return request.ok ? done({ file: { name: file.name, bytes }, request: request.value }) : request;
}

async function importFile(ask: FormAsk): Promise<Result<Answer>> {
  const sent = await readUpload(ask.request, readRows);
  if (!sent.ok) return sent;
  const place = placeOf(ask);
  const report = await importRecords(ask, place, sent.value.file, sent.value.request);
  if (!report.ok) return report;
  return jsonAnswer(presentImport(report.value, projection(place.actor, place.form), ask.locale));
}

function readMapping(text: string | undefined): Result<ImportRequest> {
  if (text === undefined) {
    return refuse("unknown-name", "required", "/mapping", { key: "mapping", field: "mapping" });
  }
  let mapping: unknown;
  try {
    mapping = JSON.parse(text);
  } catch {
    return refuse("malformed", "malformed-json");
  }
  const checked = checkBody("ImportRequest", mapping);
  return checked.ok ? done(mapping as ImportRequest) : checked;
}
