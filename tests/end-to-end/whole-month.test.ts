import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@jest/globals";

const project = resolve(__dirname, "..", "..");

test("a month prints an extract for every unit that has a task, and for no group", () => {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-whole-month-"));
  try {
    for (const name of ["seeds", "data", "templates"]) symlinkSync(join(project, name), join(folder, name));
    const run = spawnSync("node", [join(project, "dist", "main.js"), "generate", "2013-06"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect({ status: run.status, stderr: run.status === 0 ? "" : run.stderr }).toEqual({
      status: 0,
      stderr: "",
    });
    expect(run.stdout).toMatch(/^已生成 85 份公文（DOCX、PDF），共 \d+ 页，/);
    const units = readdirSync(join(folder, "output", "2013-06", "单位"));
    expect(units.filter((name) => name.endsWith(".docx"))).toHaveLength(83);
    expect(units.filter((name) => name.endsWith(".pdf"))).toHaveLength(83);
    expect(units.filter((name) => /各县|相关|成员单位/.test(name))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
