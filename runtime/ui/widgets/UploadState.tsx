import { Alert, Progress } from "antd";
import type { Uploading } from "../form/use-upload.ts";

/** How far an upload is, and why the last one failed. */
export function UploadState({ share, failure }: Pick<Uploading, "share" | "failure">) {
  return (
    <>
      {share !== null && <Progress percent={Math.round(share * 100)} size="small" />}
      {failure !== null && <Alert type="error" title={failure} showIcon />}
    </>
  );
}
