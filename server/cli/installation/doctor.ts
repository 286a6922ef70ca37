import { diagnose } from "../../operations/doctor/diagnose.ts";
import type { InstallationCommand } from "./installation-command.ts";

/** Says line by line what is well and what is not; 1 where something is a fault. */
export const doctor: InstallationCommand = async ({ say, diagnosed, print }) => {
  let code = 0;
  for await (const diagnosis of diagnose(process.env)) {
    print(`${say(diagnosis.level)}  ${diagnosed(diagnosis.code, diagnosis.params)}`);
    if (diagnosis.level === "fault") code = 1;
  }
  return code;
};
