import { expect, test } from "@jest/globals";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { issue } from "../../../src/run/issue.ts";
import { realWorld } from "../../../src/world.ts";
import { parseCaseFile } from "../../support/cases/case-file.ts";
import { makeCaseWorld } from "../../support/cases/case-world.ts";
import { overlayWorld } from "../../support/cases/overlay-world.ts";

/* A run that ends before any of its writes leaves every register as it was or as it is to be, and the next run does the rest. */

const page = resolve(__dirname, "../../cases/ISD-011-letters-not-printed.md");
const head = "编号,种类,期次,单位,事项,发文字号,发出日期,办理期限,反馈日期,办结日期,办结依据,备注\n";
const slip = "1,催报通知,2013-03,市工商局,未报送3月份进展情况,,2013-04-08,2013-04-09,2013-04-09,,,电话催过\n";
const files = ["data/发文登记.csv", "data/督办台账.csv", "data/2013-03/印发.json"] as const;

const letter = {
  名称: "督办函/01-市科技局",
  种类: "督办函",
  单位: "市科技局",
  发文字号: "平政督函〔2013〕1号",
  标题: "关于加快推进专利申请工作的督办函",
  页数: 1,
  文件: [],
};

/** A month printed with its letter, and a register that the clerk has worked in. */
const printedMonth = () => {
  const { folder, files: memory } = makeCaseWorld(parseCaseFile(readFileSync(page, "utf8")));
  const list = join(folder, "output/2013-03/清单.json");
  const manifest = JSON.parse(readFileSync(list, "utf8")) as { 公文: object[] };
  writeFileSync(list, JSON.stringify({ ...manifest, 公文: [...manifest.公文, letter] }));
  const book = join(folder, files[1]);
  mkdirSync(dirname(book), { recursive: true });
  writeFileSync(book, `${head}${slip}`);
  const quiet = { write: () => true, isTTY: false };
  const streams = { stdout: quiet, stderr: quiet } as unknown as Parameters<typeof realWorld>[1];
  const world = overlayWorld(realWorld(folder, streams), memory);
  const options = { month: "2013-03", data: "data", output: "output", templates: "templates", json: false };
  const contents = () =>
    files.map((path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : ""));
  return {
    folder,
    contents,
    /** Issues the month; the run ends as it is about to write the file at `path`. */
    run: (path?: string) =>
      issue(
        {
          ...world,
          locate: (each) => {
            if (each === path) throw new Error("killed");
            return world.locate(each);
          },
        },
        options,
        "0.0.0",
      ),
  };
};

test("a run that ends before any of its writes leaves each register old or new, and the next one does the rest", async () => {
  const undisturbed = printedMonth();
  const before = undisturbed.contents();
  expect(await undisturbed.run()).toBe(0);
  const after = undisturbed.contents();
  expect(after[0]?.trim().split("\n")).toHaveLength(3);
  expect(after[1]).toMatch(new RegExp(`^\uFEFF?${head}${slip}2,督办函,2013-03,市科技局,第1项，`, "u"));
  rmSync(undisturbed.folder, { recursive: true, force: true });
  for (const [index, path] of files.entries()) {
    const month = printedMonth();
    await expect(month.run(path)).rejects.toThrow("killed");
    const known = after.map((text, each) => (each < index ? text : before[each]));
    expect({ path, contents: month.contents() }).toEqual({ path, contents: known });
    // What a killed write leaves beside its file is half, and is nobody's.
    const part = join(month.folder, dirname(path), `.${path.slice(path.lastIndexOf("/") + 1)}.part`);
    mkdirSync(dirname(part), { recursive: true });
    writeFileSync(part, "发文字号,种");
    expect(await month.run()).toBe(0);
    expect({ path, contents: month.contents() }).toEqual({ path, contents: after });
    expect(readdirSync(dirname(part)).filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(await month.run()).toBe(0);
    expect(month.contents()).toEqual(after);
    rmSync(month.folder, { recursive: true, force: true });
  }
});
