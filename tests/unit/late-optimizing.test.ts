import { expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { lateFlag } from "../../src/late-optimizing.ts";

test("each release of Node.js gets the flag that its V8 knows, one that was not asked none", () => {
  expect(["20.19.0", "22.23.3", "24.1.0", "26.0.0"].map(lateFlag)).toEqual([
    "--interrupt-budget=2500000",
    "--invocation-count-for-turbofan=30000",
    "--invocation-count-for-turbofan=30000",
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
