import { describe, expect, test } from "@jest/globals";
import { folderRows, lookIntoFolders } from "../../../../src/run/doctor/folders.ts";
import type { MadeOffice } from "../../../support/years/made-office.ts";
import { bytesOf, madeWorld } from "../../../support/years/made-office.ts";
import { foundRows, toldRows } from "../../../support/told-rows.ts";

const program = { version: "0.3.0", engines: ">=20.19" };
const usual = { data: "data", output: "output", templates: "templates" };
const filesOf = (...paths: readonly string[]) => new Map(paths.map((path) => [path, bytesOf("字")]));
const files = filesOf(
  "data/2013-05/期次.yaml",
  "data/2013-06/期次.yaml",
  "seeds/2013/机关.yaml",
  "templates/通报.hbs",
  "output/2013-05/通报.pdf",
  "output/2013-06/通报.pdf",
);

const rowsOf = async (office: Partial<MadeOffice>, folders = usual) => {
  const { world, machine } = madeWorld({ files, ...office });
  const examination = { world, machine, folders, program };
  return await folderRows(examination, await lookIntoFolders(examination, "seeds/2013"));
};
const found = async (office: Partial<MadeOffice>, folders = usual) =>
  foundRows(await rowsOf(office, folders));

const fit = [
  "好 data/ 能读能写，2 个文件",
  "好 seeds/2013/ 能读能写，1 个文件",
  "好 templates/ 能读能写，1 个文件",
  "好 output/ 能读能写，2 个文件",
];

const nowhere = () => Promise.resolve("gone" as const);

describe("folders", () => {
  test("that are there and can be written to are well", async () => {
    expect(await found({})).toEqual(fit);
  });

  test("of the program may be read only: nothing is written into them", async () => {
    expect(await found({ readOnly: new Set(["seeds/2013", "templates"]) })).toEqual([
      fit[0],
      "好 seeds/2013/ 能读，1 个文件；不能写，不影响校核和生成",
      "好 templates/ 能读，1 个文件；不能写，不影响校核和生成",
      fit[3],
    ]);
  });

  test.each(["data", "output", "data/2013-06", "output/2013-06"])(
    "of the month's work must take files: %s",
    async (folder) => {
      expect((await found({ readOnly: new Set([folder]) })).filter((row) => !row.startsWith("好"))).toEqual([
        `要改 ${folder}/ 能读，不能写：没有读写的权限`,
      ]);
    },
  );

  test("of months that are over are not written to any more", async () => {
    expect(await found({ readOnly: new Set(["data/2013-05", "output/2013-05"]) })).toEqual(fit);
  });

  test("that are missing are told of by what lies in them; the output is made by the first run", async () => {
    expect(toldRows(await rowsOf({ files: filesOf("别的/文件") }))).toEqual([
      "要改 文件夹：没有 data/ → 请核对是不是在工作文件夹里运行的；确实没有的，从备份恢复，或者重新放入各期的文件夹",
      "要改 文件夹：没有 seeds/2013/ → 请核对是不是在工作文件夹里运行的；确实没有的，从备份恢复，或者重新放入任务清单、单位名录、机关.yaml 等",
      "要改 文件夹：没有 templates/ → 请核对是不是在工作文件夹里运行的；确实没有的，从备份恢复，或者重新放入随附的模板和字体",
      "好 文件夹：output/ 还没有，生成时自动建立",
    ]);
  });

  test.each([
    ["output", "."],
    ["印发/output", "印发"],
    ["/盘/output", "/盘"],
  ])("%s cannot be made where %s takes no folder", async (output, above) => {
    const office = { files: filesOf("data/2013-06/期次.yaml"), readOnly: new Set([above]) };
    const { world, machine } = madeWorld(office);
    const locate = (path: string): string => (path.startsWith("/盘") ? `/通报/${path}` : world.locate(path));
    const examination = { world: { ...world, locate }, machine, folders: { ...usual, output }, program };
    const rows = await folderRows(examination, await lookIntoFolders(examination, "seeds/2013"));
    expect(foundRows(rows).at(-1)).toBe(`要改 ${output}/ 还没有，也建不了：没有读写的权限`);
  });

  test("may lie in one that is to be made, too", async () => {
    const { world, machine } = madeWorld({ files: filesOf("data/2013-06/期次.yaml") });
    const folders = { ...usual, output: "还没有/output" };
    const examination = { world, machine: { ...machine, refusesToWrite: nowhere }, folders, program };
    const [, , , output] = await lookIntoFolders(examination, "seeds/2013");
    expect(foundRows(await folderRows(examination, output ? [output] : []))).toEqual([
      "好 还没有/output/ 还没有，生成时自动建立",
    ]);
  });

  test.each([
    ["denied", "没有读写的权限"],
    ["file in the way", "应是文件夹的地方有一个同名的文件"],
    ["failing", "磁盘或网络盘出错"],
  ] as const)("that are %s say so", async (refusal, reason) => {
    const rows = await found({ refused: new Map([["data", refusal]]) });
    expect(rows).toEqual([`要改 data/ 读不了：${reason}`, ...fit.slice(1)]);
  });

  test("tell what inside them cannot be read, a row for each reason", async () => {
    const refused = new Map([
      ["data/2013-05", "denied"],
      ["data/2013-06/期次.yaml", "busy"],
      ["templates/通报.hbs", "failing"],
      ["output/2013-06", "denied"],
    ] as const);
    expect((await found({ refused })).slice(4)).toEqual([
      "要改 读不了 data/2013-05、output/2013-06：没有读写的权限",
      "注意 正在被别的程序使用：data/2013-06/期次.yaml",
      "要改 读不了 templates/通报.hbs：磁盘或网络盘出错",
    ]);
  });

  test("tell what no command reads: links and devices", async () => {
    const others = [
      { path: "data/2013-06/报送", kind: "link" },
      { path: "data/2013-06/管道", kind: "special" },
    ] as const;
    expect((await found({ others })).slice(4)).toEqual([
      "注意 是链接、设备或管道，程序不读：data/2013-06/报送、data/2013-06/管道",
    ]);
  });
});
