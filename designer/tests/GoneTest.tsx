import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { removeItem } from "../draft/commands/remove-item.ts";
import { useRun } from "../draft/draft-context.ts";

/** A test of a form that the draft does not have any more: all that can be done is to remove it, or to undo. */
export function GoneTest({ test }: { test: string }) {
  const { t } = useTranslation("tests");
  const run = useRun();
  return (
    <Alert
      type="error"
      showIcon
      title={t("formGoneLead")}
      action={
        <Button onClick={() => run((document) => removeItem(document, "example", ["examples", test]))}>
          {t("remove")}
        </Button>
      }
    />
  );
}
