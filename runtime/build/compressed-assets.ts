import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { Plugin } from "vite";

const compress = promisify(brotliCompress);
// One more would take ten times as long for a few per cent.
const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };

/** Lays each script and sheet compressed beside itself, so that the server need not compress at each visit. */
export const compressedAssets: Plugin = {
  name: "compressed-assets",
  apply: "build",
  async writeBundle({ dir = "" }, bundle) {
    const names = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name));
    await Promise.all(
      names.map(async (name) => {
        const path = join(dir, name);
        await writeFile(`${path}.br`, await compress(await readFile(path), { params }));
      }),
    );
  },
};
