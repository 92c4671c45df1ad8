import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/* veraPDF, the open validator of PDF/A (ISO 19005) and PDF/UA (ISO 14289), as it stands in Maven Central: one archive. */

const version = "1.28.2";
const name = `org.verapdf.apps:greenfield-apps:${version}`;
const repository = join(homedir(), ".m2", "repository");
const archive = join(
  repository,
  `org/verapdf/apps/greenfield-apps/${version}`,
  `greenfield-apps-${version}.jar`,
);

/** Fetches veraPDF when it is not here yet. Throws where it cannot be had: then nothing has been validated. */
export const fetchVeraPdf = (): void => {
  for (const program of ["java", "mvn"])
    if (spawnSync(program, ["-version"]).status !== 0)
      throw new Error(
        `PDF/A was not validated: veraPDF needs ${program}, which is not here (.ci/run installs it)`,
      );
  for (let attempt = 0; attempt < 3 && !existsSync(archive); attempt += 1)
    spawnSync("mvn", ["-q", "-B", "dependency:get", `-Dartifact=${name}`, "-Dtransitive=false"]);
  if (!existsSync(archive)) throw new Error(`PDF/A was not validated: Maven Central did not give ${name}`);
};

/** What veraPDF says of a file and one flavour, 2a or ua1: each rule that fails; empty for a sound file. */
export interface Validated {
  readonly file: string;
  readonly flavour: string;
  readonly passed: boolean;
  readonly failedRules: readonly string[];
}

/** Validates files against each flavour that they claim, all in one process. The validator must be here. */
export const validatedByVeraPdf = (files: readonly string[]): readonly Validated[] => {
  const words = ["-cp", archive, "org.verapdf.apps.GreenfieldCliWrapper"];
  const options = ["--flavour", "0", "--format", "text", "--verbose", "--loglevel", "0"];
  const { stdout } = spawnSync("java", [...words, ...options, ...files], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const reports = stdout.split(/^(?=(?:PASS|FAIL) \/)/mu).filter((report) => /^(?:PASS|FAIL) /u.test(report));
  return reports.map((report) => {
    const [head = "", ...rules] = report.trim().split("\n");
    const [, verdict, file = "", flavour = ""] = /^(PASS|FAIL) (.*) (\S+)$/u.exec(head) ?? [];
    return { file, flavour, passed: verdict === "PASS", failedRules: rules.map((rule) => rule.trim()) };
  });
};
