import { describe, expect, test } from "@jest/globals";
import type { Actions } from "../../../src/command/command.ts";
import { tellingRefusals } from "../../../src/run/telling-refusals.ts";
import type { World } from "../../../src/world.ts";

const root = "/某处";

/** Every command ends with this. */
const thrown = async (problem: unknown) => {
  const told: string[] = [];
  const world = {
    locate: (path: string) => (path === "." ? root : `${root}/${path}`),
    tell: (line: string) => void told.push(line),
  } as unknown as World;
  const failing = () => Promise.reject(problem);
  const actions: Actions = {
    check: failing,
    generate: failing,
    forms: failing,
    issue: failing,
    newMonth: failing,
    status: failing,
    history: failing,
    sample: failing,
    offices: failing,
    init: failing,
    importTasks: failing,
    verify: failing,
    desk: failing,
    doctor: failing,
  };
  const { status } = tellingRefusals(world, actions);
  const options = { data: "data", output: "output", templates: "templates", byUnit: false, json: false };
  return { code: await status(options), told };
};

const refusal = (code: string, path: string): Error => Object.assign(new Error(code), { code, path });

describe("what the file system refuses is told with its place, and not as a bug", () => {
  test.each([
    ["EACCES", `${root}/output/2013-03`, "output/2013-03", "没有读写的权限"],
    [
      "EPERM",
      `${root}/output/2013-03.part/单位/002-市科技局.pdf`,
      "output/2013-03/单位/002-市科技局.pdf",
      "权限",
    ],
    ["ENOTDIR", `${root}/output/.tongbao.lock.aB12cd`, "output", "应是文件夹的地方有一个同名的文件"],
    ["ENOSPC", `${root}/data/2013-03/.核定.csv.4711-0a1b2c3d.part`, "data/2013-03/核定.csv", "空间不足"],
    ["ENAMETOOLONG", `${root}/seeds/2013/.任务清单.csv.part`, "seeds/2013/任务清单.csv", "太长"],
    ["ENOSPC", "/别处/通报.pdf", "/别处/通报.pdf", "磁盘空间不足"],
  ])("%s", async (code, path, shown, reason) => {
    const { code: exitCode, told } = await thrown(refusal(code, path));
    expect(exitCode).toBe(1);
    expect(told).toHaveLength(1);
    expect(told[0]?.split("  ")[0]).toBe(shown);
    expect(told[0]).toMatch(new RegExp(`错误 RUN-020 .*${reason}.*\\n    处理办法：`, "u"));
  });

  test.each([new TypeError("a bug"), refusal("ENOENT", `${root}/a`), "EACCES"])(
    "but %s is",
    async (problem) => {
      await expect(thrown(problem)).rejects.toBe(problem);
    },
  );
});
