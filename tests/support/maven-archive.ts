import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** An archive of Maven Central by its names: group, artifact, version. */
export type ArchiveName = readonly [group: string, artifact: string, version: string];

const pathOf = ([group, artifact, version]: ArchiveName): string =>
  join(homedir(), ".m2", "repository", ...group.split("."), artifact, version, `${artifact}-${version}.jar`);

/** Throws where a program is not here that fetches or runs what Maven Central has. */
const needPrograms = (purpose: string): void => {
  for (const program of ["java", "mvn"])
    if (spawnSync(program, ["-version"]).status !== 0)
      throw new Error(`${purpose}: ${program} is not here (.ci/run installs it)`);
};

/**
 * Where an archive of Maven Central lies, fetched when it is not here yet. Throws where it cannot be had: then `purpose` has
 * not been done.
 */
export const mavenArchive = (name: ArchiveName, purpose: string): string => {
  needPrograms(purpose);
  const path = pathOf(name);
  const words = [`-Dartifact=${name.join(":")}`, "-Dtransitive=false"];
  for (let attempt = 0; attempt < 3 && !existsSync(path); attempt += 1)
    spawnSync("mvn", ["-q", "-B", "dependency:get", ...words]);
  if (!existsSync(path)) throw new Error(`${purpose}: Maven Central did not give ${name.join(":")}`);
  return path;
};

/**
 * The class path of an archive of Maven Central with all that it needs, fetched when it is not here yet; `folder` is where Maven
 * may work. Throws where it cannot be had: then `purpose` has not been done.
 */
export const mavenClassPath = (
  [group, artifact, version]: ArchiveName,
  { folder, purpose }: { readonly folder: string; readonly purpose: string },
): string => {
  needPrograms(purpose);
  const project = join(folder, "maven");
  const list = join(project, "class-path.txt");
  mkdirSync(project, { recursive: true });
  writeFileSync(
    join(project, "pom.xml"),
    `<project><modelVersion>4.0.0</modelVersion><groupId>tongbao</groupId><artifactId>tests</artifactId><version>0</version><dependencies><dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency></dependencies></project>`,
  );
  const words = ["-q", "-B", "dependency:build-classpath", `-Dmdep.outputFile=${list}`];
  for (let attempt = 0; attempt < 3 && !existsSync(list); attempt += 1)
    spawnSync("mvn", words, { cwd: project });
  if (!existsSync(list)) throw new Error(`${purpose}: Maven Central did not give ${artifact} ${version}`);
  return readFileSync(list, "utf8").trim();
};
