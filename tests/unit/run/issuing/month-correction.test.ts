import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { messageOf } from "../../../../src/diagnostics/diagnostic.ts";
import { issuedMonthJson } from "../../../../src/write/registers/issued-month-json.ts";
import { catalogueOf } from "../../../../src/model/changes/catalogue-of.ts";
import type { CorrectedFigure } from "../../../../src/model/output/correction.ts";
import {
  monthCorrection,
  reportLaterMonths,
  unitsConcerned,
} from "../../../../src/run/issuing/month-correction.ts";
import { loadCatalogue } from "../../../../src/run/load/load-catalogue.ts";
import { loadIssued } from "../../../../src/run/load/load-issued.ts";
import type { Files } from "../../../support/years/base-year.ts";
import { changeYear } from "../../../support/years/changed-year.ts";
import { addMonth, baseYear, issueAsIs, load, rewrite, worldOf } from "../../../support/years/base-year.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** March and April as issued: 25.8 %, then 30 %, which lags. */
const spring = async (): Promise<Files> => {
  const files = baseYear();
  for (const [month, patents, roads] of [
    [3, "412", "60"],
    [4, "480", "70"],
  ] as const) {
    addMonth(files, month, patents, roads);
    await issueAsIs(files, month);
  }
  return files;
};

/** 市科技局 reports another number of patents, and the register knows of its letter, or not. */
const revise = (files: Files, month: number, patents: string, on?: string): void => {
  const folder = `data/2013-0${month}`;
  const text = new TextDecoder().decode(files.get(`${folder}/报送/市科技局.csv`));
  const before = month === 3 ? "412" : "480";
  files.set(`${folder}/报送/市科技局.csv`, encode(text.replaceAll(before, patents)));
  const register = new TextDecoder().decode(files.get(`${folder}/收文登记.csv`));
  if (on !== undefined) files.set(`${folder}/收文登记.csv`, encode(`${register}市科技局,${on},,0,,更正\n`));
};

const corrected = async (files: Files, number: number) => {
  const month = { year: 2013, month: number };
  const world = worldOf(files);
  const problems: Diagnostic[] = [];
  const context = {
    world,
    options: { data: "data", seeds: undefined },
    report: (each: Diagnostic) => void problems.push(each),
  };
  const year = await loadCatalogue(context, 2013);
  const issued = await loadIssued(world, "data", month, context.report);
  const { loaded } = await load(files, number);
  if (!year || !issued || !loaded) throw new Error("no month");
  const catalogue = catalogueOf(year.catalogue, month);
  const figures = monthCorrection(context, { issued, catalogue, loaded });
  await reportLaterMonths(context, month);
  const units = figures && unitsConcerned(catalogue, loaded.assessment, figures);
  return { figures, units, problems, codes: problems.map(({ code }) => code) };
};

/** 印发.json of a month as though its letters had gone out otherwise. */
const sendOtherwise = async (files: Files, number: number): Promise<void> => {
  const month = { year: 2013, month: number };
  const issued = await loadIssued(worldOf(files), "data", month, () => undefined);
  if (!issued) throw new Error("no month");
  const { letters, ...rest } = issued;
  const text = issuedMonthJson({ ...rest, letters: [], lettersElsewhere: letters });
  files.set(`data/2013-0${number}/印发.json`, encode(text));
};

const lines = (figures: readonly CorrectedFigure[] | undefined, cause: CorrectedFigure["cause"]) =>
  figures
    ?.filter((figure) => figure.cause === cause)
    .map(({ task, group, unit, indicator, item, before, after }) =>
      [task ?? group ?? unit ?? "", indicator ?? "", item, `${before}→${after}`].join(" "),
    );

/** April, in which 市民政局 took over the roads and was not heard of. */
const takenOver = async (): Promise<Files> => {
  const files = baseYear();
  addMonth(files, 3, "412", "60");
  await issueAsIs(files, 3);
  changeYear(files, { changes: ["4,责任单位调整,2,,牵头单位,市交通运输局,市民政局"] });
  addMonth(files, 4, "550");
  await issueAsIs(files, 4);
  return files;
};

/** The report that 市民政局 sent, which the register says came on that day. */
const addOverlooked = (files: Files, on: string): void => {
  const head = "任务序号,填报单位,进展情况,自评状态,指标,累计完成,存在问题,下步措施,填报人,联系电话,报送日期";
  files.set(
    "data/2013-04/报送/市民政局.csv",
    encode(
      `${head}\n2,市民政局,新改建农村公路70公里。,达到序时进度,新改建农村公路,70,,,办公室,,2013-05-03\n`,
    ),
  );
  const register = new TextDecoder().decode(files.get("data/2013-04/收文登记.csv"));
  files.set("data/2013-04/收文登记.csv", encode(`${register}市民政局,${on},,0,,\n`));
};

describe("the figures of an issued month that are corrected", () => {
  test("are the unit's own where it wrote again", async () => {
    const files = await spring();
    revise(files, 4, "550", "2013-05-20");
    const { figures, units, codes } = await corrected(files, 4);
    expect(codes).toEqual(["COR-009"]);
    expect(lines(figures, "单位更正数据")).toEqual([
      "1  评价 推进缓慢→达到序时进度",
      "1 专利申请 累计完成 480件→550件",
      "1 专利申请 完成率 30.0%→34.4%",
      "1 专利申请 差距（百分点） −3.3→+1.0",
      "1 专利申请 评价 推进缓慢→达到序时进度",
    ]);
    expect(new Set(figures?.flatMap(({ revisedBy = [] }) => revisedBy))).toEqual(new Set(["市科技局"]));
    expect(lines(figures, "本机关更正")).toEqual([]);
    expect(lines(figures, "随之更正")).toEqual([
      "  达到序时进度（项） 1→2",
      "  达到序时进度占比 50.0%→100.0%",
      "  推进缓慢（项） 1→0",
      "  推进缓慢占比 50.0%→0.0%",
      "加快产业转型  达到序时进度（项） 1→2",
      "加快产业转型  推进缓慢（项） 1→0",
      "量化指标  达到序时进度（个） 1→2",
      "量化指标  推进缓慢（个） 1→0",
    ]);
    expect(units).toEqual(["市科技局", "市工商局"]);
  });

  test("are told of the letters that went out otherwise, too", async () => {
    const files = await spring();
    await sendOtherwise(files, 4);
    revise(files, 4, "550", "2013-05-20");
    const { problems } = await corrected(files, 4);
    expect(problems).toMatchObject([{ code: "COR-009", details: { task: 1, unit: "市科技局", number: "" } }]);
    expect(messageOf(problems[0] as Diagnostic)).toContain("给市科技局的督办函（另外行文）已经发出");
  });

  test("are the office's where no letter is registered, which is told", async () => {
    const files = await spring();
    revise(files, 4, "550");
    const { figures, codes } = await corrected(files, 4);
    expect(codes).toEqual(["COR-007", "COR-009"]);
    expect(lines(figures, "单位更正数据")).toEqual([]);
    expect(lines(figures, "本机关更正")).toHaveLength(5);
  });

  test("are the office's where it laid down another target, though a unit wrote again", async () => {
    const files = await spring();
    revise(files, 4, "550", "2013-05-20");
    rewrite(files, "seeds/2013/量化指标.csv", "1600", "2000");
    const { figures } = await corrected(files, 4);
    // The value itself is the unit's.
    expect(lines(figures, "单位更正数据")).toEqual(["1 专利申请 累计完成 480件→550件"]);
    expect(lines(figures, "本机关更正")).toEqual([
      "1 专利申请 年度目标 1600件以上→2000件以上",
      "1 专利申请 完成率 30.0%→27.5%",
      "1 专利申请 差距（百分点） −3.3→−5.8",
    ]);
  });

  test("are the register's where a unit was in time after all, and its record follows", async () => {
    const files = await spring();
    rewrite(files, "data/2013-04/收文登记.csv", "市交通运输局,2013-05-03", "市交通运输局,2013-05-08");
    const { figures, units } = await corrected(files, 4);
    expect(lines(figures, "本机关更正")).toEqual([
      "市交通运输局  报送情况 按时报送→逾期报送",
      "市交通运输局  收文日期 5月3日→5月8日",
    ]);
    expect(lines(figures, "随之更正")).toEqual(
      expect.arrayContaining([
        "市交通运输局  累计按时报送（次） 2→1",
        "应报送单位  逾期报送（个） 0→1",
        "承担牵头任务的单位  按时报送（个） 2→1",
      ]),
    );
    expect(units).toEqual(["市交通运输局"]);
  });

  test("are none where only words are others", async () => {
    const files = await spring();
    rewrite(files, "data/2013-04/报送/市科技局.csv", "截至4月底", "到4月末");
    const { figures, problems } = await corrected(files, 4);
    expect(figures).toBeUndefined();
    expect(problems).toMatchObject([{ code: "COR-002", details: { texts: 1 } }]);
  });

  describe("of a month in which a unit came to hold its only task", () => {
    test("count it among those that must report where it had been overlooked in time", async () => {
      const files = await takenOver();
      addOverlooked(files, "2013-05-03");
      const { figures, units, codes } = await corrected(files, 4);
      expect(codes).toEqual([]);
      expect(lines(figures, "本机关更正")).toEqual([
        "2  评价 无法评价→达到序时进度",
        "2  评价依据 —→指标",
        "2 新改建农村公路 累计完成 —→70公里",
        "2 新改建农村公路 完成率 —→35.0%",
        "2 新改建农村公路 差距（百分点） —→+1.7",
        "2 新改建农村公路 评价 —→达到序时进度",
        "市民政局  报送情况 —→按时报送",
        "市民政局  收文日期 —→5月3日",
      ]);
      expect(lines(figures, "随之更正")).toEqual(
        expect.arrayContaining([
          "市民政局  累计按时报送（次） —→1",
          "应报送单位  单位数（个） 7→8",
          "应报送单位  按时报送（个） 1→2",
        ]),
      );
      expect(units).toContain("市民政局");
    });

    test("are the task's alone where it came after the deadline, which was none of its", async () => {
      const files = await takenOver();
      addOverlooked(files, "2013-05-08");
      const { figures, codes } = await corrected(files, 4);
      expect(codes).toEqual([]);
      expect(lines(figures, "本机关更正")?.map((line) => line.split(" ")[0])).toEqual(
        Array.from({ length: 6 }, () => "2"),
      );
      expect(lines(figures, "随之更正")?.filter((line) => line.includes("报送"))).toEqual([]);
    });
  });

  test("are none of a month whose tasks are others", async () => {
    const files = await spring();
    rewrite(files, "seeds/2013/任务清单.csv", "4,二、保障改善民生", "5,二、保障改善民生");
    const { figures, problems } = await corrected(files, 4);
    expect(figures).toBeUndefined();
    expect(problems).toMatchObject([{ code: "COR-005", details: { names: ["第4项", "第5项"] } }]);
  });
});

test("of March it is told that April was compared with it, and of its letter", async () => {
  const files = await spring();
  revise(files, 3, "390", "2013-05-20");
  const { figures, problems } = await corrected(files, 3);
  expect(lines(figures, "单位更正数据")).toContain("1  评价 达到序时进度→推进缓慢");
  expect(problems).toMatchObject([
    { code: "COR-009", details: { task: 1, unit: "市科技局" } },
    { code: "COR-008", details: { compared: "2013-04", later: ["2013-04"] } },
  ]);
});
