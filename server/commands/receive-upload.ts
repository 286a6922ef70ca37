import type { CompiledField } from "../../runtime/core/compile/compiled.ts";
import { done } from "../done.ts";
import { imageHeadLength, imageTypeOf } from "../engine/image-type-of.ts";
import { peek } from "../engine/peek.ts";
import { refuse } from "../refuse.ts";
import { tooLarge } from "../too-large.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";

/** A file as it arrives; `field` is null for an attachment. */
export interface Upload {
  readonly field: CompiledField | null;
  readonly name: string;
  readonly type: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** A file whose bytes lie in the vault, of which the store does not know yet. */
export interface ReceivedFile {
  readonly id: string;
  readonly field: CompiledField | null;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
}

const limit = 25 * 1024 * 1024;

/** Whether a media type or the ending of a name is among those that a field accepts. */
function accepts(accepted: readonly string[] | undefined, name: string, type: string): boolean {
  if (accepted === undefined) return true;
  const lower = name.toLowerCase();
  return accepted.some((one) => {
    if (one.startsWith(".")) return lower.endsWith(one.toLowerCase());
    return one.endsWith("/*") ? type.startsWith(one.slice(0, -1)) : type === one.toLowerCase();
  });
}

/** Takes an uploaded file in, where it is what its field accepts: its bytes under a name of the server's making. */
export async function receiveUpload(
  services: Pick<Services, "files" | "newId">,
  { field, name, type, bytes }: Upload,
): Promise<Result<ReceivedFile>> {
  const accepted = field?.schema["x-accept"];
  if (!accepts(accepted, name, type)) {
    return refuse("invalid", "file-type", "", { accepted: accepted ?? [] });
  }
  const { media = null, largest = limit } = field?.kind.uploads ?? {};
  const { head, whole } = await peek(bytes, imageHeadLength);
  const picture = imageTypeOf(head);
  if (media !== null && (picture === undefined || !media.includes(picture)))
    return refuse("invalid", "not-an-image", "", { name, accepted: [...media] });
  const most = Math.min(largest, field?.schema["x-maxSize"] ?? largest);
  const id = services.newId();
  const kept = await services.files.put(id, whole, most);
  if (kept === "too-large") return tooLarge(most);
  // What its bytes say counts for more than what its sender says.
  return done({ id, field, name, type: media === null ? type : (picture ?? type), ...kept });
}
