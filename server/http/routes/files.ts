import type { FileView } from "../../../runtime/contract/generated/contract.ts";
import { keepUpload } from "../../commands/keep-upload.ts";
import { receiveUpload } from "../../commands/receive-upload.ts";
import { done } from "../../done.ts";
import { projection } from "../../policies/projection.ts";
import { findFile } from "../../queries/find-file.ts";
import { refuse } from "../../refuse.ts";
import type { Result } from "../../result.ts";
import type { StoredFile } from "../../store/system/files.ts";
import { defineRoute } from "../define-route.ts";
import { jsonAnswer } from "../json-answer.ts";
import { placeOf } from "../place-of.ts";
import { readUpload } from "../read-upload.ts";
import type { Answer, FormAsk, Route } from "../route.ts";

const records = "/apps/:app/forms/:form/records";

function present({ id, name, type, size, uploadedBy, createdAt }: StoredFile): FileView {
  return { id, name, type, size, uploadedBy, uploadedAt: createdAt };
}

async function upload(
  ask: FormAsk,
  record: { id: string; stage: string | null } | null,
): Promise<Result<Answer>> {
  const name = ask.query.get("field");
  const field = name === undefined ? null : (ask.form.fields.get(name) ?? null);
  const seen = projection(ask.actor, ask.form);
  const holds = [field, ...(field?.columns?.values() ?? [])].some((one) => one?.kind.uploads !== undefined);
  if (field !== null && !holds) return refuse("invalid", "no-file-field", "/field");
  if (name !== undefined && (field === null || seen.right(name, record?.stage ?? null) !== "edit")) {
    return refuse("unknown-name", "unknown-field", "/field", { field: name.slice(0, 100) });
  }
  if (field === null && record === null)
    return refuse("unknown-name", "required", "/field", { key: "field", field: "field" });
  const received = await readUpload(ask.request, (file) => receiveUpload(ask.services, { ...file, field }));
  if (!received.ok) return received;
  const kept = await keepUpload(ask.services, placeOf(ask), record?.id ?? null, received.value);
  return jsonAnswer(present(kept), 201);
}

/** Uploads, and files by who may read their field. */
export const fileRoutes: readonly Route[] = [
  defineRoute({
    method: "post",
    path: `${records}/files`,
    scope: "form",
    action: "form.create",
    about: "Uploads a file for a field of a record that is not there yet.",
    answers: { 201: "FileView" },
    accepts: "multipart",
    parameters: ["field"],
    run: (ask) => upload(ask, null),
  }),
  defineRoute({
    method: "post",
    path: `${records}/:id/files`,
    scope: "record",
    action: "record.update",
    about: "Uploads a file for a field of a record, or as an attachment.",
    answers: { 201: "FileView" },
    accepts: "multipart",
    parameters: ["field"],
    run: (ask) => upload(ask, ask.record),
  }),
  defineRoute({
    method: "get",
    path: "/files/:file",
    scope: "person",
    action: "file.read",
    about: "A file, by who may read its field.",
    answers: { 200: ["application/octet-stream", "application/pdf", "text/plain", "image/*"] },
    run: async ({ services, user, path }) => {
      const file = await findFile(services, user, path("file"));
      if (file === undefined) return refuse("not-found", "not-found");
      const plain = file.name.replace(/[^A-Za-z0-9._ -]/g, "_");
      return done({
        status: 200,
        bytes: services.files.read(file.id),
        headers: {
          "Content-Type": /^(image\/(?!svg)|application\/pdf$|text\/plain$)/.test(file.type)
            ? file.type
            : "application/octet-stream",
          "Content-Length": String(file.size),
          "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
          "Content-Security-Policy": "default-src 'none'; sandbox",
          "Cache-Control": "private, no-cache",
        },
      });
    },
  }),
];
