import { describe, expect, test } from "@jest/globals";
import { clockRows, diskRows, nodeRows } from "../../../../src/run/doctor/computer.ts";
import { madeWorld } from "../../../support/years/made-office.ts";
import { foundRows, toldRows } from "../../../support/told-rows.ts";

const program = { version: "0.3.0", engines: ">=20.19" };
const folders = { data: "data", output: "output", templates: "templates" };
const nothing = new Map<string, Uint8Array>();

const kindOfNode = (node: string, engines = program.engines): string => {
  const { machine } = madeWorld({ files: nothing, node });
  return nodeRows({ machine, program: { ...program, engines } })[0]?.kind ?? "";
};

describe("Node.js", () => {
  test.each([
    ["v20.19.0", "nodeFit"],
    ["v20.19.7", "nodeFit"],
    ["v20.20.0", "nodeFit"],
    ["v22.0.0", "nodeFit"],
    ["v24.1.0-nightly20260101", "nodeFit"],
    ["v20.18.9", "nodeOld"],
    ["v20.9.0", "nodeOld"],
    ["v18.20.8", "nodeOld"],
    ["v8.99.0", "nodeOld"],
  ])("%s is %s", (node, kind) => expect(kindOfNode(node)).toBe(kind));

  test("is asked for to the last number where the package says one", () => {
    expect(kindOfNode("v20.19.1", ">=20.19.2")).toBe("nodeOld");
    expect(kindOfNode("v20.19.2", ">=20.19.2")).toBe("nodeFit");
  });

  test("tells what is there, what is asked for, and where to get it", () => {
    const { machine } = madeWorld({ files: nothing, node: "v18.20.8" });
    expect(toldRows(nodeRows({ machine, program }))).toEqual([
      "要改 Node.js：v18.20.8 太旧，通报程序 0.3.0 要求 20.19 以上 → 请从 nodejs.org 下载 20.19 以上的长期支持版安装，再运行一次 npm ci",
    ]);
  });
});

describe("the clock", () => {
  const june = { year: 2013, month: 6 };
  const rows = (
    today: string,
    { newest = june, offset = 480 }: { newest?: typeof june | null; offset?: number } = {},
  ) => {
    const [year = 0, month = 0, day = 0] = today.split("-").map(Number);
    const { machine } = madeWorld({ files: nothing, today: { year, month, day }, offset });
    return clockRows({ machine }, newest ?? undefined);
  };
  test.each([
    ["2013-07-08", ["好 今天是 2013-07-08，北京时间"]],
    // Forms of June go out in May.
    ["2013-05-25", ["好 今天是 2013-05-25，北京时间"]],
    ["2013-04-30", ["注意 电脑上的今天是 2013-04-30，最新一期却是 2013-06"]],
    ["2012-07-08", ["注意 电脑上的今天是 2012-07-08，最新一期却是 2013-06"]],
    ["1970-01-01", ["注意 电脑上的今天是 1970-01-01，最新一期却是 2013-06"]],
    ["2015-05-31", ["好 今天是 2015-05-31，北京时间"]],
    ["2015-06-01", ["注意 最新一期是 2013-06，离今天（2015-06-01）有 2 年"]],
    ["2026-11-29", ["注意 最新一期是 2013-06，离今天（2026-11-29）有 13 年"]],
  ])("on %s says %s", (today, told) => expect(foundRows(rows(today))).toEqual(told));

  test("is not held against a newest month where there is none", () => {
    expect(foundRows(rows("1970-01-01", { newest: null }))).toEqual(["好 今天是 1970-01-01，北京时间"]);
  });

  test("of December is not far from January", () => {
    expect(foundRows(rows("2013-12-20", { newest: { year: 2014, month: 1 } }))).toEqual([
      "好 今天是 2013-12-20，北京时间",
    ]);
  });

  test.each([
    [0, "UTC+0"],
    [540, "UTC+9"],
    [-210, "UTC-3:30"],
    [345, "UTC+5:45"],
    [-480, "UTC-8"],
    [365, "UTC+6:05"],
  ])("%s minutes ahead of UTC is elsewhere: %s", (offset, zone) => {
    expect(foundRows(rows("2013-07-08", { offset }))).toEqual([
      `注意 今天是 2013-07-08，时区是 ${zone}，不是北京时间`,
    ]);
  });

  test("may be wrong in both ways", () => {
    expect(rows("2026-07-08", { offset: 0 }).map(({ kind }) => kind)).toEqual(["clockFar", "clockElsewhere"]);
  });
});

const twoDisks = (path: string) =>
  Promise.resolve(path.endsWith("data") ? { free: 5e10, disk: 2 } : { free: 1e8, disk: 1 });

const megabyte = 1024 * 1024;
const diskOf = (free: number | undefined) => {
  const { world, machine } = madeWorld({ files: nothing, freeBytes: free });
  return diskRows({ world, machine, folders, program });
};
test.each([
  [0, "要改 output/ 所在的磁盘只有 0 MB，放不下一期的文件"],
  [200 * megabyte - 1, "要改 output/ 所在的磁盘只有 199 MB，放不下一期的文件"],
  [200 * megabyte, "注意 output/ 所在的磁盘只有 200 MB 了"],
  [1024 * megabyte - 1, "注意 output/ 所在的磁盘只有 1023 MB 了"],
  [1024 * megabyte, "好 output/ 所在的磁盘还有 1.0 GB"],
  [1536 * megabyte, "好 output/ 所在的磁盘还有 1.5 GB"],
])("with %s bytes: %s", async (free, told) => expect(foundRows(await diskOf(free))).toEqual([told]));

describe("the disk", () => {
  test("that the system says nothing of is asked about for each folder", async () => {
    expect(foundRows(await diskOf(undefined))).toEqual([
      "注意 看不出 output/ 所在的磁盘还有多少空间",
      "注意 看不出 data/ 所在的磁盘还有多少空间",
    ]);
  });

  test("is told of once for each disk", async () => {
    const { world, machine } = madeWorld({ files: nothing });
    expect(
      foundRows(await diskRows({ world, machine: { ...machine, roomAt: twoDisks }, folders, program })),
    ).toEqual(["要改 output/ 所在的磁盘只有 95 MB，放不下一期的文件", "好 data/ 所在的磁盘还有 46.6 GB"]);
  });
});
