/**
 * Runs what installs and builds. Where a step fails the program ends with one sentence, not with a stack: npm or the
 * bundler, if it was one of them, has said above what was wrong.
 */
export function makeReady(...steps) {
  try {
    for (const step of steps) step();
  } catch (error) {
    const why = typeof error.status === "number" ? "see the messages above" : error.message.split("\n", 1)[0];
    process.stderr.write(`Pipewright could not be installed or built: ${why}.\n`);
    process.exit(1);
  }
}
