import { EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useFormRoom } from "../../form/form-context.ts";
import { useUpload } from "../../form/use-upload.ts";
import { fileAddress } from "../../http/file-address.ts";
import { UploadState } from "../UploadState.tsx";
import type { WidgetProps } from "../widget.ts";
import { SignaturePaper } from "./SignaturePaper.tsx";
import { useAbout } from "../../i18n/use-about.ts";
import { useWords } from "../../i18n/use-words.ts";

/** A signature: signed on paper until there is one, then shown as it was signed. */
export function SignatureWidget(props: WidgetProps) {
  const { field, id, label, value, onChange, readOnly, invalid, required, describedBy } = props;
  const { t } = useWords("form");
  const about = useAbout();
  const { services } = useFormRoom();
  const { share, failure, send } = useUpload(field);
  const sign = async (picture: File) => {
    const sent = await send(picture);
    if (sent !== undefined) onChange(sent.id);
  };
  return (
    <div className="signature" role="group" aria-labelledby={`${id}-label`} id={id}>
      {typeof value === "string" ? (
        <>
          <img
            className="signature-paper"
            src={services.fileAddress?.(value) ?? fileAddress(value)}
            alt={about(label, t("signed"))}
          />
          {!readOnly && (
            <Button icon={<EditOutlined />} onClick={() => onChange(null)}>
              {t("signAgain")}
            </Button>
          )}
        </>
      ) : readOnly ? (
        <span className="quiet">{t("notSigned")}</span>
      ) : (
        <SignaturePaper
          {...{ id, label, invalid, required, describedBy }}
          busy={share !== null}
          onSigned={(picture) => void sign(picture)}
        />
      )}
      <UploadState share={null} failure={failure} />
    </div>
  );
}
