import { describe, expect, test } from "@jest/globals";
import { portraitArea } from "../../../../src/layout/grid/page-area.ts";
import { columnWidths } from "../../../../src/layout/table/column-widths.ts";
import { setTable } from "../../../../src/layout/table/pieces.ts";
import { widthsByShare } from "../../../../src/layout/table/measures.ts";
import type { Column, Row, Table } from "../../../../src/model/papers/document.ts";
import { faces } from "../../../support/faces.ts";

const ground = { area: portraitArea, faces };
const columns: readonly Column[] = [
  { head: "序号", share: 1, align: "center" },
  { head: "进展情况", share: 8, align: "left" },
  { head: "备注", share: 3, align: "left" },
];
const cells = (...texts: string[]): Row => ({ type: "cells", cells: texts.map((text) => [text]) });
const table = (rows: readonly Row[], of = columns): Table => ({ type: "table", columns: of, rows });
const height = (content: Table, widths: readonly number[]): number =>
  setTable(content, { ...ground, widths }).reduce((sum, piece) => sum + piece.height, 0);
const sum = (widths: readonly number[]): number => widths.reduce((all, each) => all + each, 0);
const seeing = (text: string): Row => cells("1", `进展顺利，见${text}。`, "正常");
/** The half characters of 小四 that a column holds. */
const halves = (width: number): number => Math.floor(((width - 2.4) * 72) / 25.4 / 6 + 0.001);

describe("the widths of columns", () => {
  test("are what the template wants where all stands on one line", () => {
    expect(columnWidths(table([cells("1", "进展顺利", "正常")]), ground)).toEqual([13, 104, 39]);
    expect(columnWidths(table([]), ground)).toEqual([13, 104, 39]);
  });

  test("make room for what is long, and the table lower", () => {
    const remark = "市督查局核定：综合训练馆改造尚未完成，外墙装修和设备安装仍在施工，暂按达到序时进度评价。";
    const content = table([cells("1", "进展顺利。", remark.repeat(2)), cells("2", "主体封顶。", "正常")]);
    const wished = widthsByShare(content, 156);
    const widths = columnWidths(content, ground);
    expect(widths[2]).toBeGreaterThan((wished[2] ?? 0) + 10);
    expect(sum(widths)).toBeCloseTo(156, 6);
    expect(height(content, widths)).toBeLessThan(0.7 * height(content, wished));
  });

  test("do not leave the template's for a gain that nobody sees", () => {
    const rows = Array.from({ length: 160 }, (_, index) => cells(`${index + 1}`, "进展顺利", "正常"));
    // A line of 164 that one more character in the column would save.
    const content = table([...rows, cells("161", "进展顺利", "国".repeat(18))]);
    expect(columnWidths(content, ground)).toEqual(widthsByShare(content, 156));
  });

  test("hold numbers whole with the marks beside them", () => {
    const [first = 0] = columnWidths(table([cells("（1234567.89%），仍未达标", "甲", "2")]), ground);
    expect(halves(first)).toBeGreaterThanOrEqual(16);
  });

  test("are not changed by what is too long for any line of theirs", () => {
    const url = "https://www.pds.gov.cn/?id=1234567890123456789012345678901234567890";
    const others = Array.from({ length: 20 }, (_, index) => cells(`${index + 2}`, "进展顺利", "正常"));
    const plain = columnWidths(table([seeing(""), ...others]), ground);
    expect(columnWidths(table([seeing(url), ...others]), ground)).toEqual(plain);
    expect(columnWidths(table([seeing("9".repeat(40)), ...others]), ground)).toEqual(plain);
    // A longer column would save one line of two hundred: not worth another width than the template's.
    const many = Array.from({ length: 200 }, (_, index) => cells(`${index + 2}`, "进展顺利", "正常"));
    expect(columnWidths(table([cells("1", "进展顺利", "9".repeat(30)), ...many]), ground)).toEqual(plain);
  });

  test("leave a column most of what the template wants, and text four characters", () => {
    const content = table([
      cells("1", "进展顺利。".repeat(60), "甲"),
      cells("2", "进展顺利。".repeat(60), "乙"),
    ]);
    const widths = columnWidths(content, ground);
    expect(halves(widths[2] ?? 0)).toBeGreaterThanOrEqual(Math.ceil(0.6 * halves(39)));
    const narrow = columns.map((column, index) => (index === 2 ? { ...column, share: 1.8 } : column));
    const third = columnWidths(table(content.rows, narrow), ground)[2] ?? 0;
    expect(halves(third)).toBeGreaterThanOrEqual(8);
  });

  test("give a long remark more than a ribbon, though the table be no lower", () => {
    const remark =
      "市督查局核定：出境断面水质达标率为93.8%，仍未全部达标，4月现场督查发现部分限期治理项目没有完成整改。";
    const progress = "检查企业392家次，限期治理项目完成5个，污水处理厂在线监控联网18家。";
    const tasks: readonly Column[] = [
      { head: "序号", share: 4, align: "center" },
      { head: "工作任务", share: 30, align: "left" },
      { head: "进展情况", share: 40, align: "left" },
      { head: "备注", share: 15, align: "left" },
    ];
    const plain = Array.from({ length: 40 }, (_, index) =>
      cells(`${index + 1}`, progress, progress.slice(index % 20).repeat(3), ""),
    );
    const content = table([...plain, cells("41", progress, progress, remark)], tasks);
    const ribbon = halves(columnWidths(table(plain, tasks), ground)[3] ?? 0);
    expect(ribbon).toBeLessThanOrEqual(8);
    expect(halves(columnWidths(content, ground)[3] ?? 0)).toBeGreaterThanOrEqual(12);
  });

  test("stay equal where columns of figures are, and hold a head of three characters", () => {
    const heads = ["牵头任务", "已完成", "推进缓慢", "尚未启动", "按时报送", "未报送"];
    const figures = heads.map((head) => ({ head, share: 16, align: "center" }) as const);
    const statistics = [{ head: "单位", share: 34, align: "left" } as const, ...figures];
    const rows = ["市政府食品安全委员会办公室", "市委市政府机关事务管理局"].map((unit) =>
      cells(unit, ...heads.map(() => "1")),
    );
    const [unit = 0, ...others] = columnWidths(table(rows, statistics), ground);
    expect(unit).toBeGreaterThan((34 * 156) / 130);
    expect(new Set(others.map((each) => each.toFixed(6))).size).toBe(1);
    expect(((others[0] ?? 0) - 2.4) * 72).toBeGreaterThanOrEqual(3 * 10.5 * 25.4);
  });

  test("are what the template wants where the numbers have no room", () => {
    const many = Array.from({ length: 8 }, () => ({ head: "数", share: 1, align: "center" }) as const);
    const content = table([cells(...many.map(() => "123456789012345"))], many);
    expect(columnWidths(content, ground)).toEqual(widthsByShare(content, 156));
  });
});
