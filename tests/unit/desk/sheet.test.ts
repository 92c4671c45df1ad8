import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenDesk } from "../../support/open-desk.ts";
import { openDesk } from "../../support/open-desk.ts";

/* What a unit said a month before, beside what it says now. */

let desk: OpenDesk;
const header = "任务序号,填报单位,进展情况,自评状态,指标,累计完成,存在问题,下步措施,填报人,联系电话,报送日期";
const at = (month: string, name: string): string => join(desk.folder, "data", month, name);
beforeAll(async () => {
  desk = await openDesk((folder) => {
    cpSync(join(folder, "data", "2013-03"), join(folder, "data", "2013-04"), { recursive: true });
    const issue = join(folder, "data", "2013-04", "期次.yaml");
    writeFileSync(
      issue,
      readFileSync(issue, "utf8").replaceAll("2013-04", "2013-05").replace("号: 1", "号: 2"),
    );
    const register = join(folder, "data", "2013-04", "收文登记.csv");
    writeFileSync(register, readFileSync(register, "utf8").replaceAll("2013-04", "2013-05"));
    const report = join(folder, "data", "2013-04", "报送", "市科技局.csv");
    const rows = [
      "1,市科技局,<b>受理</b>专利申请约430件。,达到序时进度,专利申请,约430,,,办公室,,2013-05-02",
      "77,市科技局,没有这一项。,达到序时进度,,,,,办公室,,2013-05-02",
    ];
    writeFileSync(report, `${header}\n${rows.join("\n")}\n`);
  });
});
afterAll(() => desk.close());

/** The page of the sheet in which a problem of April stands. */
const sheetWith = async (code: string): Promise<string> => {
  const { text } = await desk.asClerk("/2013-04/check");
  const [, address = ""] =
    new RegExp(`<code>${code}</code>(?:(?!</article>)[\\s\\S])*?href="(/2013-04/sheet/\\w+)"`, "u").exec(
      text,
    ) ?? [];
  expect(address).not.toBe("");
  return (await desk.asClerk(address)).text;
};
const earlierOf = (page: string): readonly string[] => {
  const [, row = ""] = /<tr class="earlier">(.*)<\/tr>/u.exec(page) ?? [];
  return [...row.matchAll(/<t[hd][^>]*>([^<]*)<\/t[hd]>/gu)].map(([, text = ""]) => text);
};

describe("last month's words stand below the row that is looked at", () => {
  test("under their own columns, the figure with its unit", async () => {
    const page = await sheetWith("PROG-021");
    const [month, task, unit, text, grade, name, value] = earlierOf(page);
    expect([month, task, unit, grade, name, value]).toEqual(["3月", "", "", "达到序时进度", "", "412件"]);
    expect(text).toContain("专利申请412件");
    expect(page).toContain("是这个单位 3 月报的");
    expect(page.split('<tr class="earlier">')[0]?.split("<tr>").at(-1)).toContain("约430");
    expect(page).not.toContain("<b>受理");
  });

  test("not where the row names no task of last month's", async () => {
    const page = await sheetWith("PROG-004");
    expect(page).toContain("没有这一项");
    expect(earlierOf(page)).toEqual([]);
    expect(page).not.toContain("月报的");
  });

  test("not where last month the unit said nothing of it", async () => {
    const before = at("2013-03", "报送/市科技局.csv");
    const kept = readFileSync(before);
    rmSync(before);
    expect(earlierOf(await sheetWith("PROG-021"))).toEqual([]);
    writeFileSync(before, kept);
    expect(earlierOf(await sheetWith("PROG-021"))[0]).toBe("3月");
  });
});

const report = (): string => at("2013-04", "报送/市科技局.csv");
/** The classes and the text of the cell that is looked at. */
const chosenOf = (page: string): string =>
  /<td class="([^"]*)" id="here"[^>]*>([^<]*)/u.exec(page)?.slice(1).join(" | ") ?? "none";

describe("a problem that is known by its place in the text is marked in the sheet", () => {
  let kept: Buffer;
  beforeEach(() => void (kept = readFileSync(report())));
  afterEach(() => writeFileSync(report(), kept));

  test("in its cell where characters were lost, though the row begins lines above", async () => {
    const row = '1,市科技局,"受理\n锟斤拷锟斤拷请430件。",达到序时进度,专利申请,430,,,办公室,,2013-05-02';
    writeFileSync(report(), `${header}\n${row}\n`);
    const page = await sheetWith("TXT-015");
    expect(chosenOf(page)).toBe("marked-error looked-at | 受理\n锟斤拷锟斤拷请430件。");
    expect(page).toContain("单元格 C2");
  });

  test("in the row that a broken quote keeps from being read, shown as it stands", async () => {
    const rows = ['1,市科技局,"受理专利申请430件。', "2,市科技局,建成。,已完成,,,,,,,2013-05-02"];
    writeFileSync(report(), `${header}\n${rows.join("\n")}\n`);
    const page = await sheetWith("TAB-007");
    expect(chosenOf(page)).toBe("marked-error looked-at | &quot;受理专利申请430件。");
    const numbers = [...page.matchAll(/<tr><th scope="row">(\d+)<\/th>/gu)].map(([, number]) => number);
    expect(numbers).toEqual(["1", "2", "3"]);
  });
});
