import { readConfig } from "../../config.ts";
import { installationOf } from "../../operations/installation.ts";
import { wordsOf } from "../create-words.ts";
import type { InstallationOptions } from "../read-options.ts";
import { backup } from "./backup.ts";
import { diagnosisTexts } from "./diagnosis-texts.ts";
import { doctor } from "./doctor.ts";
import { findingTexts } from "./finding-texts.ts";
import type { InstallationCommand } from "./installation-command.ts";
import { installationTexts } from "./installation-texts.ts";
import { move } from "./move.ts";
import { restore } from "./restore.ts";
import { verify } from "./verify.ts";

const commands: { readonly [name in InstallationOptions["command"]]: InstallationCommand } = {
  backup,
  restore,
  verify,
  move,
  doctor,
};

/** Runs a command on the installation that the environment names; gives back its exit code. */
export async function runOnInstallation(
  { command, folder, language }: InstallationOptions,
  env: NodeJS.ProcessEnv,
  print: (line: string) => void,
): Promise<number> {
  const complain = (line: string): void => void process.stderr.write(`${line}\n`);
  const read = readConfig(env);
  // The doctor says what is wrong with the rest as well.
  if (!read.ok && command !== "doctor") {
    complain(read.sentence);
    return 1;
  }
  return commands[command]({
    installation: installationOf(read.ok ? read.config : { dataDir: "", databaseUrl: null }),
    folder,
    say: wordsOf(installationTexts, language),
    explain: wordsOf(findingTexts, language),
    diagnosed: wordsOf(diagnosisTexts, language),
    print,
    complain,
  });
}
