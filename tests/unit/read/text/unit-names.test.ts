import { describe, expect, test } from "@jest/globals";
import type { Unit, UnitGroup } from "../../../../src/model/unit.ts";
import {
  findUnit,
  mentionOf,
  nameKey,
  nearestNames,
  splitUnits,
  unitNames,
} from "../../../../src/read/text/unit-names.ts";

const unit = (name: string, fullName: string, ...aliases: string[]): Unit => ({
  name,
  fullName,
  kind: "政府部门",
  list: "市直单位",
  aliases,
  rank: 1,
});
const units = [
  unit("市民政局", "平顶山市民政局"),
  unit("市财政局", "平顶山市财政局"),
  unit("市工业和信息化局", "平顶山市工业和信息化局", "市工信局"),
  unit("市文化广电新闻出版局", "平顶山市文化广电新闻出版局", "市文化广播新闻出版局"),
  unit("汝州市政府", "汝州市人民政府"),
];
const groups: UnitGroup[] = [
  { name: "各县（市、区）政府", members: ["汝州市政府"], note: "" },
  { name: "相关责任单位", members: [], note: "原文未列明" },
];
const names = unitNames(units, groups);

test("a name has the same key with a space behind it", () => {
  const all = Array.from({ length: 0xffff }, (_, index) => String.fromCharCode(index + 1));
  expect(all.filter((each) => nameKey(each) !== nameKey(`${each} `))).toEqual([]);
});

describe("splitUnits", () => {
  test.each([
    ["市发改委、市商务局", ["市发改委", "市商务局"]],
    ["高新区管委会,相关县(市、区)政府", ["高新区管委会", "相关县(市、区)政府"]],
    ["市监察局，各县（市、区）政府；各县(市)政府", ["市监察局", "各县（市、区）政府", "各县(市)政府"]],
    ["市发改委 市商务局　市煤炭局", ["市发改委", "市商务局", "市煤炭局"]],
    ["各县 （市、区）政府", ["各县 （市、区）政府"]],
    ["、市发改委、、", ["市发改委"]],
    ["各县(市、区政府、市财政局", ["各县(市、区政府、市财政局"]],
    ["市统计局、各区、县级市、市财政局", ["市统计局", "各区、县级市", "市财政局"]],
    ["各县（市）、区人民政府，市财政局", ["各县（市）、区人民政府", "市财政局"]],
    ["各乡镇、街道", ["各乡镇、街道"]],
    ["各县、市财政局", ["各县", "市财政局"]],
    ["", []],
  ])("takes %s apart", (line, expected) => {
    expect(splitUnits(line).map(({ name }) => name)).toEqual(expected);
  });

  test("says where each name begins", () => {
    expect(splitUnits("市监察局,各县(市、区)政府、市残联").map(({ offset }) => offset)).toEqual([0, 5, 15]);
  });
});

describe("mentionOf", () => {
  test.each([
    ["市民政局", "市民政局"],
    ["平顶山市民政局", "市民政局"],
    ["市工信局", "市工业和信息化局"],
    ["汝州市人民政府", "汝州市政府"],
    ["市 民政局", "市民政局"],
  ])("knows %s as %s", (written, name) => {
    expect(mentionOf(names, written)).toEqual({ written, kind: "unit", units: [name] });
  });

  test("keeps a variant as it is written", () => {
    expect(mentionOf(names, "市文化广播新闻出版局")).toEqual({
      written: "市文化广播新闻出版局",
      kind: "unit",
      units: ["市文化广电新闻出版局"],
    });
  });

  test.each([
    ["各县（市、区）政府", ["汝州市政府"]],
    ["各县(市、区)政府", ["汝州市政府"]],
    ["相关责任单位", []],
  ])("knows %s as a group", (written, members) => {
    expect(mentionOf(names, written)).toEqual({ written, kind: "group", units: members });
  });

  test.each(["市民宗局", "民政局", "市工信", ""])("does not guess what %s means", (written) => {
    expect(mentionOf(names, written)).toBeUndefined();
    expect(findUnit(names, written)).toBeUndefined();
  });

  test("finds no unit behind a group's name", () => {
    expect(findUnit(names, "各县（市、区）政府")).toBeUndefined();
  });
});

describe("nearestNames", () => {
  test.each([
    ["市民宗局", ["市民政局"]],
    ["市工业信息化局", ["市工业和信息化局"]],
    ["各县(市区)政府", ["各县（市、区）政府"]],
    ["市工信委", ["市工业和信息化局"]],
    ["市民财局", ["市民政局"]],
    ["平顶山学院附属医院筹建处", []],
    ["汝州市", ["汝州市政府"]],
    ["汝州", []],
  ])("offers for %s", (written, expected) => {
    expect(nearestNames(names, written)).toEqual(expected);
  });
});

test("nearestNames offers a unit by the first three characters of its name, and by no fewer", () => {
  const zone = unitNames([unit("高新区管委会", "平顶山高新技术产业开发区管委会")], []);
  expect(nearestNames(zone, "高新区")).toEqual(["高新区管委会"]);
  expect(nearestNames(zone, "高新")).toEqual([]);
});

describe("units named in full, with the place before them", () => {
  const ofCounty = unitNames(
    [
      unit("乡村振兴局", "宝丰县乡村振兴局"),
      unit("县财政局", "宝丰县财政局"),
      unit("县住建局", "宝丰县住房和城乡建设局"),
      unit("城关镇政府", "城关镇人民政府"),
      unit("市场监管局", "宝丰县市场监管局"),
    ],
    [],
  );

  test.each([
    ["宝丰县住建局", "县住建局"],
    ["宝丰县城关镇政府", "城关镇政府"],
    ["宝丰县市场监管局", "市场监管局"],
    ["县财政局", "县财政局"],
  ])("%s is %s of a county", (written, name) => {
    expect(findUnit(ofCounty, written)?.name).toBe(name);
  });

  test.each([
    ["鞍山市立山区", "区", "鞍山市立山区教育局", "区教育局"],
    ["河南", "省", "河南省教育厅", "省教育局"],
  ])("the place of %s ends with its level", (_, level, fullName, name) => {
    const found = unitNames(
      [unit(`${level}卫生局`, fullName.replace(/教育.$/u, "卫生局")), unit(name, name)],
      [],
    );
    expect(found.place).toBe(fullName.slice(0, fullName.indexOf(level) + 1));
  });

  test.each(["平顶山市财政局", "宝丰县", "丰县住建局", "县"])("%s is none of the county's", (written) => {
    expect(findUnit(ofCounty, written)).toBeUndefined();
  });

  test("without a place only the names themselves count", () => {
    expect(unitNames([unit("县财政局", "县财政局")], []).place).toBeUndefined();
    expect(unitNames([unit("市城市管理局", "市城市管理局")], []).place).toBeUndefined();
  });
});
