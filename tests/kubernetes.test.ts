import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { shownJob, shownJobCommand } from "./support/shown-job.ts";

/* The Job that data/README.md shows. */

const project = resolve(__dirname, "..");
let folder = "";
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "tongbao-job-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Jobs that are none, by what is wrong with them. */
const spoilt: Readonly<Record<string, (text: string) => string>> = {
  "a field that there is not": (text) => text.replace('"completionMode"', '"completionsMode"'),
  "a field at the wrong place": (text) => text.replace('"restartPolicy"', '"backoffLimit"'),
  "a word for a number": (text) => text.replace('"completions":20', '"completions":"20"'),
  "a container without a name": (text) => text.replace('"name":"tongbao","image"', '"image"'),
};

/**
 * What the compiler says of Jobs by the types that are made of Kubernetes' own OpenAPI schema, by the names of the Jobs;
 * nothing of sound ones.
 */
const complaints = (
  jobs: readonly (readonly [name: string, text: string])[],
): ReadonlyMap<string, string> => {
  const types = join(project, "node_modules", "kubernetes-types", "batch", "v1");
  const files = jobs.map(([, text], index) => {
    const name = `job${index}.ts`;
    const source = `import type { Job } from ${JSON.stringify(types)};\nexport const job: Job = ${text};\n`;
    writeFileSync(join(folder, name), source);
    return name;
  });
  const tsc = join(project, "node_modules", "typescript", "bin", "tsc");
  const options = ["--noEmit", "--strict", "--skipLibCheck", "--lib", "es2022", "--module", "esnext"];
  const { stdout } = spawnSync("node", [tsc, ...options, "--moduleResolution", "bundler", ...files], {
    cwd: folder,
    encoding: "utf8",
  });
  const of = (file: string): string =>
    stdout
      .split("\n")
      .filter((line) => line.startsWith(`${file}(`))
      .join("\n");
  if (!stdout.split("\n").every((line) => /^(?:job\d+\.ts\(|\s|$)/u.test(line))) throw new Error(stdout);
  return new Map(jobs.map(([name], index) => [name, of(files[index] ?? "")]));
};

describe("the Kubernetes Job", () => {
  test("is one by Kubernetes' schema, and would not be with faults in it", () => {
    const text = JSON.stringify(shownJob());
    const faults = Object.entries(spoilt).map(([fault, spoil]) => [fault, spoil(text)] as const);
    const found = complaints([["as shown", text], ...faults]);
    expect(found.get("as shown")).toBe("");
    for (const [fault] of faults)
      expect([fault, found.get(fault)]).toEqual([fault, expect.stringContaining("error TS")]);
  });

  test("says in words that the schema leaves open what the API takes", () => {
    expect(shownJob()).toMatchObject({
      apiVersion: "batch/v1",
      kind: "Job",
      spec: {
        completionMode: "Indexed",
        podFailurePolicy: {
          rules: [{ action: "FailIndex", onExitCodes: { containerName: "tongbao", operator: "In" } }],
        },
        // What podFailurePolicy asks for.
        template: { spec: { restartPolicy: "Never", containers: [{ name: "tongbao" }] } },
      },
    });
  });

  test.each([
    [0, "01-汝州市"],
    [1, "02 舞钢市"],
    [2, "03-宝丰县"],
  ])("takes by its index %d the office %s", (index, office) => {
    const { status, stdout } = runIndex(index);
    expect({ status, words: stdout.trim().split("\n") }).toEqual({
      status: 0,
      words: [
        "generate",
        "2013-06",
        "--seeds",
        `各市/${office}/seeds/2013`,
        "--data",
        `各市/${office}/data`,
        "--output",
        `各市/${office}/output`,
      ],
    });
  });

  test("ends with the code of a wrong use where the list has no such line", () => {
    expect(runIndex(3)).toMatchObject({ status: 2, stdout: "", stderr: "机关.txt 没有第 4 行\n" });
  });
});

/** Runs the container's command line here, with a tongbao that only says what it is asked for. */
const runIndex = (index: number) => {
  writeFileSync(join(folder, "机关.txt"), "01-汝州市\n02 舞钢市\n03-宝丰县\n");
  writeFileSync(join(folder, "tongbao"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
  chmodSync(join(folder, "tongbao"), 0o755);
  const [shell = "", ...words] = shownJobCommand();
  const { status, stdout, stderr } = spawnSync(shell, words, {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: `${folder}:${process.env["PATH"]}`, JOB_COMPLETION_INDEX: String(index) },
  });
  return { status, stdout, stderr };
};
