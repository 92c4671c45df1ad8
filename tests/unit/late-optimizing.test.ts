import { expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { lateFlag } from "../../src/late-optimizing.ts";

test("the flag is for the one release whose V8 knows it", () => {
  expect(["20.19.0", "22.23.3", "24.1.0", "26.0.0"].map(lateFlag)).toEqual([
    "--interrupt-budget=1000000",
    undefined,
    undefined,
    undefined,
  ]);
});

test("this Node.js does not complain of it", () => {
  const flag = lateFlag(process.versions.node);
  if (flag === undefined) return;
  const script = `require("node:v8").setFlagsFromString(${JSON.stringify(flag)})`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
});
