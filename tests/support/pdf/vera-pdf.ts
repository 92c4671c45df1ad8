import { spawnSync } from "node:child_process";
import { mavenArchive } from "../maven-archive.ts";

/* veraPDF, the open validator of PDF/A (ISO 19005) and PDF/UA (ISO 14289), as it stands in Maven Central: one archive. */

let archive = "";

/** Fetches veraPDF when it is not here yet. Throws where it cannot be had: then nothing has been validated. */
export const fetchVeraPdf = (): void => {
  archive = mavenArchive(["org.verapdf.apps", "greenfield-apps", "1.28.2"], "PDF/A was not validated");
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
