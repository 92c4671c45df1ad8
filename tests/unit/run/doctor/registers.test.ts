import { describe, expect, test } from "@jest/globals";
import { examineRegisters, registerRows, reliableDispatches } from "../../../../src/run/doctor/registers.ts";
import type { RegisterBasis } from "../../../../src/run/doctor/registers.ts";
import { bytesOf, madeWorld } from "../../../support/years/made-office.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";
import { foundRows } from "../../../support/told-rows.ts";

const folders = { data: "data", output: "output", templates: "templates" };
const program = { version: "0.3.0", engines: "" };
const departed = smallCatalogue.units.slice(0, 1).map((unit) => ({
  unit: { ...unit, name: "市农机局", fullName: "市农业机械管理局", aliases: [] },
  month: 4,
}));
const basis: RegisterBasis = {
  year: 2013,
  months: new Set(["2013-03", "2013-04", "2012-12"]),
  catalogue: smallCatalogue,
  tasks: new Set([1, 2, 3, 4, 5, 6, 7, 8]),
};

const examine = async (dispatches: readonly string[], records: readonly string[] = []) => {
  const files = new Map<string, Uint8Array>();
  const put = (name: string, head: string, lines: readonly string[]): void => {
    if (lines.length > 0) files.set(`data/${name}`, bytesOf([head, ...lines, ""].join("\n")));
  };
  put("发文登记.csv", "发文字号,种类,期次,单位,备注", dispatches);
  put("督办台账.csv", "编号,种类,期次,单位,事项,发文字号,发出日期,办结日期,办结依据", records);
  const { world, machine } = madeWorld({ files });
  return await examineRegisters({ world, machine, folders, program });
};
const found = async (
  dispatches: readonly string[],
  records?: readonly string[],
  changed: Partial<RegisterBasis> = {},
) => foundRows(registerRows({ folders }, await examine(dispatches, records), { ...basis, ...changed }));

const march = "平政督〔2013〕1号,通报,2013-03,,";
const letter = "平政督函〔2013〕1号,督办函,2013-03,市科技局,";

describe("发文登记", () => {
  test("and 督办台账 agree, or are not begun", async () => {
    expect(await found([])).toEqual(["好 发文登记 0 行、督办台账 0 行，都对得上"]);
    expect(
      await found([march, letter], ["1,督办函,2013-03,市科技局,第2项,平政督函〔2013〕1号,2013-04-11,,"]),
    ).toEqual(["好 发文登记 2 行、督办台账 1 行，都对得上"]);
  });

  test("has lines of months that are not there", async () => {
    expect(await found([march, "平政督〔2013〕2号,通报,2013-05,,"])).toEqual([
      "注意 data/发文登记.csv 有 1 行对不上：第3行 平政督〔2013〕2号（没有期次 2013-05）",
    ]);
  });

  test("has lines to units that nobody knows", async () => {
    expect(await found([march, "平政督函〔2013〕1号,督办函,2013-05,市招商局,"])).toEqual([
      "注意 data/发文登记.csv 有 1 行对不上：第3行 平政督函〔2013〕1号（没有期次 2013-05，名录里没有“市招商局”）",
    ]);
  });

  test.each([
    ["填报通知 before its month", "平政督〔2013〕2号,填报通知,2013-05,,"],
    ["空号", "平政督〔2013〕2号,空号,2013-05,,作废"],
    ["a paper of no month", "平政督〔2013〕2号,其他,,,"],
    ["a unit by its alias", "平政督〔2013〕2号,其他,,市发展和改革委员会,"],
    ["another year", "平政督〔2012〕1号,通报,2012-11,市招商局,"],
    ["a month as a spreadsheet writes it", "平政督〔2013〕2号,通报,Mar-13,,"],
  ])("may have %s", async (_what, line) => {
    expect(await found([march, line])).toEqual(["好 发文登记 2 行、督办台账 0 行，都对得上"]);
  });

  test("may name a unit that is no more", async () => {
    const line = "平政督函〔2013〕1号,督办函,2013-03,市农机局,";
    expect((await found([march, line]))[0]).toContain("名录里没有“市农机局”");
    const catalogue = { ...smallCatalogue, departed };
    expect((await found([march, line], [], { catalogue }))[0]).toMatch(/^好/u);
  });

  test("is not held against a catalogue that cannot be read", async () => {
    const catalogue = undefined;
    expect(
      (await found([march, "平政督函〔2013〕1号,督办函,2013-03,市招商局,"], [], { catalogue }))[0],
    ).toMatch(/^好/u);
  });

  test("has faults of its own, or doubts", async () => {
    expect(await found([march, "1号,通报,2013-03,,"])).toEqual([
      "要改 共1处错误：data/发文登记.csv A3 “1号”不是发文字号",
    ]);
    expect(await found([march, "平政督〔2013〕3号,通报,2013-04,,"])).toEqual([
      "注意 共1处提醒：data/发文登记.csv 平政督〔2013〕2号 没有登记",
    ]);
  });

  test("is relied on only where all its lines could be read", async () => {
    expect(reliableDispatches(await examine([march]), "data")).toHaveLength(1);
    expect(
      reliableDispatches(await examine([march, "平政督〔2013〕3号,通报,2013-04,,"]), "data"),
    ).toHaveLength(2);
    expect(reliableDispatches(await examine([march, "1号,通报,2013-03,,"]), "data")).toBeUndefined();
    expect(
      reliableDispatches(await examine([march], ["1,督办函,2013-03,市科技局,第2项,,,,"]), "data"),
    ).toHaveLength(1);
  });
});

const recordLine = (parts: string): string => `1,督办函,${parts},2013-04-11,,`;

describe("督办台账", () => {
  test.each([
    [
      "a month that is not there",
      recordLine("2013-05,市科技局,第2项,平政督函〔2013〕1号"),
      "没有期次 2013-05",
    ],
    [
      "a unit that nobody knows",
      recordLine("2013-03,市招商局,第2项,平政督函〔2013〕1号"),
      "名录里没有“市招商局”",
    ],
    [
      "a number that was never given",
      recordLine("2013-03,市科技局,第2项,平政督函〔2013〕2号"),
      "发文登记里没有 平政督函〔2013〕2号",
    ],
    ["a task that never was", recordLine("2013-03,市科技局,第9项,平政督函〔2013〕1号"), "没有第9项任务"],
  ])("has lines of %s", async (_what, line, told) => {
    expect(await found([march, letter], [line])).toEqual([
      `注意 data/督办台账.csv 有 1 行对不上：第2行 编号 1（${told}）`,
    ]);
  });

  test.each([
    ["a letter without a number", recordLine("2013-03,市科技局,第2项,")],
    ["a letter whose number is written otherwise", recordLine("2013-03,市科技局,第2项,平政督函[2013]01号")],
    [
      "a slip, which is not registered",
      "1,催报通知,2013-03,市科技局,报送材料,平政督〔2013〕9号,2013-04-11,,",
    ],
    ["a matter of no task", recordLine("2013-03,市科技局,信访件,平政督函〔2013〕1号")],
    ["another year", "1,督办函,2012-11,市招商局,第99项,平政督函〔2012〕9号,2012-12-11,,"],
    ["another year by its day alone", "1,督办函,,市招商局,第99项,平政督函〔2012〕9号,2012-12-11,,"],
  ])("may have %s", async (_what, line) => {
    expect((await found([march, letter], [line]))[0]).toMatch(/^好/u);
  });

  test("of no month is of the year of its day", async () => {
    expect(
      (await found([march, letter], ["1,督办函,,市招商局,第2项,平政督函〔2013〕1号,2013-04-11,,"]))[0],
    ).toContain("市招商局");
  });

  test("tells the first three of many lines", async () => {
    const lines = [1, 2, 3, 4].map((serial) => `${serial},催报通知,2013-05,市科技局,报送,,2013-06-11,,`);
    expect((await found([march], lines))[0]).toMatch(
      /^注意 data\/督办台账\.csv 有 4 行对不上：.*编号 3（没有期次 2013-05） 等 4 行$/u,
    );
  });

  test("has no task missed where the catalogue cannot be read", async () => {
    const basisNow = { catalogue: undefined, tasks: new Set<number>() };
    expect(
      (await found([march, letter], [recordLine("2013-03,市科技局,第9项,平政督函〔2013〕1号")], basisNow))[0],
    ).toMatch(/^好/u);
  });
});
