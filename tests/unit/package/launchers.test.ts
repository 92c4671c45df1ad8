import { describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launcherOf } from "../../../src/package/launchers.ts";
import { packages } from "../../../src/package/packages.ts";

const launcher = (name: string) => {
  const found = packages.find((each) => each.name === name);
  if (!found) throw new Error(`no package ${name}`);
  const { path, content, isProgram } = launcherOf(found);
  return { path, isProgram, text: Buffer.from(content).toString() };
};

test("the one for Windows is ASCII in lines of CRLF, and quotes every path", () => {
  const { path, text } = launcher("windows-x64");
  expect(path).toBe("通报.cmd");
  expect(text).toMatch(/^(?:[\x20-\x7e]*\r\n)+$/u);
  expect(text.split("\r\n").slice(0, 3)).toEqual([
    "@echo off",
    "chcp 65001 >nul",
    String.raw`"%~dp0program\node.exe" "%~dp0program\dist\launch.js" %*`,
  ]);
  expect(text).toContain(`if not "%code%"=="0" if "%~1"=="" pause\r\nexit /b %code%\r\n`);
});

/** A package in a folder with a blank, whose Node.js says what it was called with; gives back what it says. */
const started = (name: string, { version, words }: { version?: string; words: readonly string[] }) => {
  const folder = mkdtempSync(join(tmpdir(), "tongbao launcher "));
  const program = (path: string, text: string): void => {
    writeFileSync(join(folder, path), text);
    chmodSync(join(folder, path), 0o755);
  };
  try {
    for (const each of ["program", "system", "elsewhere"]) mkdirSync(join(folder, each));
    const says = `for word; do printf '%s|' "$word"; done`;
    program("program/node", `#!/bin/sh\nprintf 'own|'; ${says}\n`);
    if (version !== undefined) {
      // Runs the launcher's question by the Node.js of this test, as if that were of another version.
      const asked = `exec "${process.execPath}" -e 'Object.defineProperty(process, "versions", { value: { node: "${version}" } });'"$2"`;
      program("system/node", `#!/bin/sh\nif [ "$1" = -e ]; then ${asked}; fi\nprintf 'system|'; ${says}\n`);
    }
    const { text } = launcher(name);
    program("通报.sh", text);
    symlinkSync(join(folder, "通报.sh"), join(folder, "elsewhere", "link"));
    const run = (path: string) => {
      const { status, stdout, stderr } = spawnSync("/bin/sh", [join(folder, path), ...words], {
        encoding: "utf8",
        env: { PATH: `${join(folder, "system")}:/usr/bin:/bin`, TONGBAO_NODE: "" },
      });
      return { status, said: stdout.replaceAll(folder, "…"), stderr };
    };
    return { direct: run("通报.sh"), linked: run("elsewhere/link") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

describe("the one for Linux", () => {
  test("starts its own Node.js with the words as they are, called by path or by link", () => {
    const said = "own|…/program/dist/launch.js|check|2013-06|a b|";
    const { direct, linked } = started("linux-x64", { words: ["check", "2013-06", "a b"] });
    expect([direct.said, linked.said]).toEqual([said, said]);
    expect(launcher("linux-x64")).toMatchObject({ path: "通报.sh", isProgram: true });
  });

  test.each(["20.19.0", "22.0.0", "100.1.0"])(
    "takes the system's Node.js %s where none comes along",
    (version) => {
      const { direct } = started("linux-loongarch64", { version, words: ["a b"] });
      expect(direct).toEqual({ status: 0, said: "system|…/program/dist/launch.js|a b|", stderr: "" });
    },
  );
});

/** The launcher asks the system's usual places too: there an old Node.js or none can only be seen where none is. */
test("the one without Node.js refuses a version that is too old", () => {
  const { text } = launcher("linux-loongarch64");
  const question = /isNewEnough='([^']+)'/u.exec(text)?.[1] ?? "";
  const status = (version: string) =>
    spawnSync(process.execPath, [
      "-e",
      `Object.defineProperty(process, "versions", { value: { node: "${version}" } });${question}`,
    ]).status;
  expect(["18.20.8", "20.18.3", "20.19.0", "22.1.0"].map(status)).toEqual([1, 1, 0, 0]);
  expect(text).toMatch(/没有找到 Node\.js 20\.19 以上的版本.*>&2\nexit 1\n$/u);
});
