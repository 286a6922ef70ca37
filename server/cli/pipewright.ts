import { createApi } from "./api.ts";
import { commands } from "./commands.ts";
import { createWords, languageOf } from "./create-words.ts";
import { outliveReaders } from "./outlive-readers.ts";
import { isOfInstallation, readOptions, type InstallationOptions, type Options } from "./read-options.ts";

/** Runs one command of the program: 0 when all is well, 1 when not, 2 for differences where the exit code was to tell. */
async function main(): Promise<number> {
  const { env, argv } = process;
  const say = createWords(languageOf(env));
  const read = readOptions(argv.slice(2), env);
  if (!read.ok) {
    process.stderr.write(`${say(read.key, read.params)}\n\n${say("usage")}\n`);
    return 1;
  }
  if (read.options === null) {
    process.stdout.write(`${say("usage")}\n`);
    return 0;
  }
  const { options } = read;
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  if (isInstallationOptions(options)) {
    // What opens databases is loaded only where it is needed.
    const { runOnInstallation } = await import("./installation/run-on-installation.ts");
    return runOnInstallation(options, env, print);
  }
  const words = createWords(options.language);
  const { server, token } = options;
  if (/^http:\/\/(?!localhost[:/]|127\.|\[::1\])/.test(`${server}/`)) {
    process.stderr.write(`${words("not-private")}\n`);
  }
  const ended = await commands[options.command]({
    options,
    api: createApi(server, token, options.language),
    say: words,
    print,
  });
  if (ended.ok) return ended.code;
  process.stderr.write(`${ended.lines.join("\n")}\n`);
  return 1;
}

function isInstallationOptions(options: Options | InstallationOptions): options is InstallationOptions {
  return isOfInstallation(options.command);
}

outliveReaders(process.stdout, process.stderr);
process.exitCode = await main();
