import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package of the npm registry as a test wants it: its version, and the SHA-512 of its archive in base64. */
export interface NpmPackage {
  readonly name: string;
  readonly version: string;
  readonly digest: string;
}

/**
 * Unpacks a package of the npm registry below `folder`, without what it depends on, and returns where it lies. Throws where it
 * cannot be had or is not the one that was looked at: then `purpose` has not been done.
 */
export const npmPackage = (
  { name, version, digest }: NpmPackage,
  { folder, purpose }: { readonly folder: string; readonly purpose: string },
): string => {
  const archive = join(folder, `${name}-${version}.tgz`);
  const words = ["pack", "--silent", "--pack-destination", folder, `${name}@${version}`];
  for (let attempt = 0; attempt < 3 && !existsSync(archive); attempt += 1)
    spawnSync("npm", words, { cwd: folder });
  if (!existsSync(archive)) throw new Error(`${purpose}: the npm registry did not give ${name} ${version}`);
  const found = createHash("sha512").update(readFileSync(archive)).digest("base64");
  if (found !== digest) throw new Error(`${purpose}: ${name} ${version} is not the one that was looked at`);
  const unpacked = join(folder, name);
  mkdirSync(unpacked);
  const { status, stderr } = spawnSync("tar", ["-xzf", archive, "-C", unpacked], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${purpose}: ${stderr}`);
  return join(unpacked, "package");
};
