import { describe, expect, test } from "@jest/globals";
import Handlebars from "handlebars";
import { checkNames } from "../../../../src/draft/template/check-names.ts";
import type { Names } from "../../../../src/draft/names.ts";

const names: Names = {
  月: "文",
  报送: { 个数: "文", 名单: "文" },
  板块: [{ 名称: "文", 小节: [{ 名称: "文" }] }],
  下步要求: ["文"],
};

const unknown = (source: string): readonly string[] => {
  const found: string[] = [];
  checkNames(
    { program: Handlebars.parse(source), source, file: "templates/通报.hbs" },
    names,
    ({ code, place, details }) =>
      found.push(`${code} ${place.at?.line}:${place.at?.column} ${(details as { name: string }).name}`),
  );
  return found;
};

describe("names are known", () => {
  test.each([
    "{{月}}{{报送.个数}}{{板块.length}}",
    "{{#each 板块}}{{名称}}{{@index}}{{../月}}{{@root.月}}{{#each 小节}}{{名称}}{{../../月}}{{/each}}{{/each}}",
    "{{#each 板块 as |块 第几|}}{{块.名称}}{{第几}}{{/each}}",
    "{{#each 下步要求}}{{this}}{{/each}}{{#with 报送}}{{个数}}{{this.名单}}{{/with}}",
    "{{#if (大于 板块.length 0)}}{{月}}{{else if 报送.个数}}{{月}}{{/if}}{{加一 @index}}",
  ])("%s", (source) => {
    expect(unknown(source)).toEqual([]);
  });
});

describe("an unknown name is found", () => {
  test.each([
    ["in a branch that no month may take", "{{#if 报送.个数}}{{否}}{{else}}{{月分}}{{/if}}", ["否", "月分"]],
    [
      "in a list that may be empty",
      "{{#each 板块}}{{名字}}{{#each 小节}}{{题}}{{/each}}{{/each}}",
      ["名字", "题"],
    ],
    ["in the inverse of a list", "{{#each 板块}}{{else}}{{名称}}{{/each}}", ["名称"]],
    ["behind a helper", "{{#unless (等于 报送.数 月)}}{{/unless}}{{加一 几}}", ["报送.数", "几"]],
    ["above the outermost", "{{#each 板块}}{{../../月}}{{/each}}", ["../../月"]],
    ["outside its list", "{{名称}}{{@第几}}", ["名称", "@第几"]],
    ["below a text", "{{月.日}}", ["月.日"]],
    ["once where a list is misnamed, not for all in it", "{{#each 版块}}{{名称}}{{/each}}", ["版块"]],
  ])("%s", (_where, source, expected) => {
    expect(unknown(source).map((each) => each.split(" ")[2])).toEqual(expected);
  });

  test("at its place, counted in characters", () => {
    expect(unknown("{{月}}\n<段>𬒈{{月}}{{没有}}</段>")).toEqual(["TPL-002 2:12 没有"]);
  });
});
