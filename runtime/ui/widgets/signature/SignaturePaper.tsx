import { Button, Input } from "antd";
import { useEffect, useRef, useState } from "react";
import { type Signing, startSigning } from "./signing.ts";
import { useAbout } from "../../i18n/use-about.ts";
import { useWords } from "../../i18n/use-words.ts";

interface SignaturePaperProps {
  readonly id: string;
  readonly label: string;
  readonly invalid: boolean;
  readonly required: boolean;
  readonly describedBy: string | undefined;
  readonly busy: boolean;
  readonly onSigned: (picture: File) => void;
}

const longest = 60;

/** Paper to sign on: with a pointer or a finger, or by typing one's name. */
export function SignaturePaper(props: SignaturePaperProps) {
  const { id, label, invalid, required, describedBy, busy, onSigned } = props;
  const { t } = useWords("form");
  const about = useAbout();
  const canvas = useRef<HTMLCanvasElement>(null);
  const signing = useRef<Signing | null>(null);
  const [name, setName] = useState("");
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    if (canvas.current === null) return undefined;
    const started = startSigning(canvas.current, () => {
      setName("");
      setDrawn(true);
    });
    signing.current = started;
    return () => started.end();
  }, []);
  const isSigned = isDrawn || name.trim() !== "";

  const write = (text: string) => {
    setName(text);
    setDrawn(false);
    signing.current?.write(text);
  };
  const take = async () => {
    const picture = await signing.current?.picture(name.trim() === "" ? t("signature") : name.trim());
    if (picture !== undefined) onSigned(picture);
  };
  return (
    <>
      <canvas ref={canvas} className="signature-paper" role="img" aria-label={about(label, t("signHere"))} />
      <div className="signature-tools">
        <Input
          id={`${id}-name`}
          value={name}
          maxLength={longest}
          placeholder={t("typeName")}
          aria-label={about(label, t("typeName"))}
          status={invalid ? "error" : ""}
          aria-invalid={invalid}
          aria-required={required}
          aria-describedby={describedBy}
          autoComplete="off"
          onChange={(event) => write(event.target.value)}
          onPressEnter={() => {
            if (isSigned && !busy) void take();
          }}
        />
        <Button
          disabled={!isSigned || busy}
          onClick={() => {
            signing.current?.clear();
            setName("");
            setDrawn(false);
          }}
        >
          {t("clearSignature")}
        </Button>
        <Button disabled={!isSigned} loading={busy} onClick={() => void take()}>
          {t("takeSignature")}
        </Button>
      </div>
      {isSigned && !busy && <div className="signature-hint">{t("signatureHint")}</div>}
    </>
  );
}
