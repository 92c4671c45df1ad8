import { describe, expect, test } from "@jest/globals";
import type { Unit, UnitGroup } from "../../../../src/model/unit.ts";
import {
  findUnit,
  mentionOf,
  nearestNames,
  splitUnits,
  unitNames,
} from "../../../../src/read/text/unit-names.ts";

const unit = (name: string, fullName: string, ...aliases: string[]): Unit => ({
  name,
  fullName,
  kind: "政府部门",
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

describe("splitUnits", () => {
  test.each([
    ["市发改委、市商务局", ["市发改委", "市商务局"]],
    ["高新区管委会,相关县(市、区)政府", ["高新区管委会", "相关县(市、区)政府"]],
    ["市监察局，各县（市、区）政府；各县(市)政府", ["市监察局", "各县（市、区）政府", "各县(市)政府"]],
    ["市发改委 市商务局　市煤炭局", ["市发改委", "市商务局", "市煤炭局"]],
    ["各县 （市、区）政府", ["各县 （市、区）政府"]],
    ["、市发改委、、", ["市发改委"]],
    ["各县(市、区政府、市财政局", ["各县(市、区政府、市财政局"]],
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
