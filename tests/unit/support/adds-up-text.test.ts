import { describe, expect, test } from "@jest/globals";
import { addSections, addText } from "../../support/recount/adds-up-text.ts";

describe("a reader who adds up", () => {
  test.each([
    "列入本月评价的95项中，已完成4项，占4.2%；达到序时进度79项，占83.2%；推进缓慢12项，占12.6%。",
    "列入本月评价的33个，其中达到序时进度27个，未达到6个。",
    "共21项，达到序时进度16项、推进缓慢4项、无法评价1项。",
    "推进老城区提档升级12项，达到序时进度10项、推进缓慢2项（第25、27项）。",
    "逾期报送的2个：市监察局（6月6日）、昭平台水库管理局（6月7日）。",
    "已扭转的2项：第14项（市发改委牵头），由推进缓慢变为达到序时进度；第41项（市水利局牵头），低1.8个百分点。",
    "本月未达到序时进度的6项工作中，提示5项（第19、27、39、68、91项），建议约谈1项（第35项）。",
    "另有2项工作（整项没有滞后，不计入上述项数）有牵头单位未达到序时进度，即第35项（石龙区政府提示）、第33项（舞钢市政府提示）。",
    "时间过半，按月平均考核的17个量化指标中，任务过半的16个，未过半的1个：新城区年度投资（第18项，48.1%）。",
  ])("finds that %s comes out, and with one more or less does not", (text) => {
    const added = addText(text);
    expect({ groups: added.groups > 0, faults: added.faults }).toEqual({ groups: true, faults: [] });
    // Every count by itself, the numbers of tasks and the shares left alone.
    const counts = [...text.matchAll(/(?<!第[\d、至]*)(?<![\d.])\d+(?=(?:项|个)(?!百分点))/gu)];
    expect(counts.length).toBeGreaterThan(0);
    for (const { 0: count, index } of counts) {
      const wrong = `${text.slice(0, index)}${Number(count) + 1}${text.slice(index + count.length)}`;
      expect({ wrong, noticed: addText(wrong).faults.length > 0 }).toEqual({ wrong, noticed: true });
    }
  });

  test.each([
    ["占80.0%；推进缓慢2项，占20.0%", true],
    ["占80.1%；推进缓慢2项，占20.0%（占比均四舍五入，合计不等于100%）", true],
    ["占80.1%；推进缓慢2项，占20.0%", false],
  ])("adds shares: %s", (shares, isRight) => {
    expect(addText(`列入本月评价的10项中，达到序时进度8项，${shares}。`).faults.length === 0).toBe(isRight);
  });

  test("adds what several sentences say of one whole", () => {
    const text =
      "列入通报的重点工作共12项。第78项本月暂不评价。第30项牵头单位未报送材料，无法评价。列入本月评价的10项中，" +
      "达到序时进度8项，占80.0%；推进缓慢2项，占20.0%。评价依据：量化指标4项、牵头单位自评6项。与上月相比，" +
      "达到序时进度的减少1项、推进缓慢的增加1项。有2项工作未达到序时进度。5个量化指标中，列入本月评价的4个，其中" +
      "达到序时进度3个，未达到1个。其余1个为年底考核。应报送单位6个，按时报送4个，按时率66.7%。其中，市直单位4个，" +
      "按时2个；管委会2个，全部按时。承担牵头任务的单位5个。逾期报送的1个：市编办。未报送的1个：市爱卫办。" +
      "未达到序时进度的量化指标1个：新开工项目。对未达到序时进度的2项工作，";
    expect(addSections(text).faults).toEqual([]);
    for (const [right, wrong] of [
      ["共12项", "共13项"],
      ["自评6项", "自评5项"],
      ["增加1项", "增加2项"],
      ["有2项工作", "有3项工作"],
      ["5个量化指标", "6个量化指标"],
      ["应报送单位6个", "应报送单位7个"],
      ["按时2个", "按时3个"],
      ["量化指标1个：", "量化指标2个："],
      ["的2项工作，", "的3项工作，"],
    ] as const) {
      expect({ wrong, faults: addSections(text.replace(right, wrong)).faults.length > 0 }).toEqual({
        wrong,
        faults: true,
      });
    }
  });
});
