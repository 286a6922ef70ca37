import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDocument } from "../draft/draft-context.ts";
import { useCompiled } from "../draft/use-compiled.ts";
import { acceptableTests } from "./acceptable-tests.ts";
import { AcceptDialog } from "./AcceptDialog.tsx";
import { useTestRuns } from "./use-test-runs.ts";

/** Offers to accept what comes of all failing tests at once; nothing while none fails. */
export function AcceptOutcomes() {
  const { t } = useTranslation("tests");
  const [open, setOpen] = useState(false);
  const { examples = [] } = useDocument();
  const app = useCompiled();
  const { runs, stale } = useTestRuns();
  const tests = acceptableTests(examples, runs);
  if (tests.length === 0 || app === null) return null;
  return (
    <>
      <Button size="small" disabled={stale} onClick={() => setOpen(true)}>
        {t("acceptSeveral")}
      </Button>
      {open && <AcceptDialog app={app} tests={tests} onClose={() => setOpen(false)} />}
    </>
  );
}
