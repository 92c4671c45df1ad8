import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { archiveNameOf, folderOf, packages } from "../../../src/package/packages.ts";

const root = resolve(__dirname, "..", "..", "..");

test("packages have names of their own, with version, system and processor", () => {
  expect(packages.map((each) => archiveNameOf(each, "0.2.0"))).toEqual([
    "tongbao-0.2.0-windows-x64.zip",
    "tongbao-0.2.0-linux-x64.tar.gz",
    "tongbao-0.2.0-linux-arm64.tar.gz",
    "tongbao-0.2.0-linux-loongarch64.tar.gz",
  ]);
  expect(folderOf("0.2.0")).toBe("tongbao-0.2.0");
});

test("Node.js is one version everywhere, new enough, and pinned by two hashes", () => {
  const runtimes = packages.flatMap(({ runtime }) => runtime ?? []);
  expect(runtimes).toHaveLength(3);
  expect(new Set(runtimes.map(({ version }) => version)).size).toBe(1);
  for (const { name, version, integrity, sha256 } of runtimes) {
    expect(name).toMatch(/^node-(?:win|linux)-(?:x64|arm64)$/u);
    expect(version).toMatch(/^22\./u);
    expect(integrity).toMatch(/^sha512-[\w+/]{86}==$/u);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
  }
});

test("the clerk's page is one file, and says what the launchers are called", () => {
  const page = readFileSync(resolve(root, "src", "package", "使用说明.html"), "utf8");
  expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">/u);
  expect(page).not.toMatch(/\b(?:src|href)=|@import|url\(|https?:/u);
  for (const said of ["{{版本}}", "通报.cmd", "通报.sh", "TONGBAO_FOLDER", "TONGBAO_NODE", "升级", "备份"]) {
    expect(page).toContain(said);
  }
});
