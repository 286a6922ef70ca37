import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FileView } from "../../contract/generated/contract.ts";
import type { CompiledField } from "../../core/compile/compiled.ts";
import { explainProblem } from "../../core/problem/explain-problem.ts";
import { useFormRoom } from "./form-context.ts";

const mega = 1024 * 1024;

/** The sending of files for a field: how far it is (0 to 1, null for none), what went wrong last, and doing it. */
export interface Uploading {
  readonly share: number | null;
  readonly failure: string | null;
  /** The file as the server keeps it; undefined where it was refused, for which `failure` has the words. */
  send(file: File): Promise<FileView | undefined>;
}

/** Sends files for a field, one after the other; what cannot be taken is refused before it is sent. */
export function useUpload(field: CompiledField): Uploading {
  const { services } = useFormRoom();
  const { t, i18n } = useTranslation("form");
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { media = null, largest = 25 * mega } = field.kind.uploads ?? {};
  const limit = Math.min(field.schema["x-maxSize"] ?? largest, largest);
  return {
    share,
    failure,
    async send(file) {
      setFailure(null);
      if (media !== null && !media.includes(file.type)) {
        const params = { name: file.name, accepted: media };
        setFailure(explainProblem({ code: "not-an-image", pointer: "", params }, i18n.language));
        return undefined;
      }
      if (file.size > limit) {
        setFailure(t("fileTooLarge", { name: file.name, limit: sizeText(limit) }));
        return undefined;
      }
      setShare(0);
      try {
        return await services.upload(field.name, file, setShare);
      } catch (error) {
        setFailure(error instanceof Error ? error.message : String(error));
        return undefined;
      } finally {
        setShare(null);
      }
    },
  };
}

function sizeText(bytes: number): string {
  return bytes < mega ? `${String(Math.floor(bytes / 1024))} kB` : `${String(Math.floor(bytes / mega))} MB`;
}
