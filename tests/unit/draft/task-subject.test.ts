import { expect, test } from "@jest/globals";
import { taskSubject } from "../../../src/draft/wording/task-subject.ts";

test.each([
  ["新改建农村公路200公里。", "新改建农村公路"],
  ["启动市委党校新址建设。", "市委党校新址建设"],
  ["启动城投债券二期工作。", "城投债券二期"],
  ["开工建设市老干部活动中心。", "开工建设市老干部活动中心"],
  ["实施燃煤机组除尘脱硝改造，取缔城区35吨以下锅炉。加强扬尘污染防治。", "燃煤机组除尘脱硝改造"],
  ["水利方面，完成孤石滩水库除险加固；加快南水北调工程建设。", "孤石滩水库除险加固"],
  ["着力“建环线、打卡口、接断头”，实施道路工程11项，建成光明路北延。", "道路工程"],
  ["解决20万人饮水安全问题。", "20万人饮水安全问题"],
  [
    "新增国家高新技术企业6家、省以上名牌产品10个，制定国家标准5项。",
    "新增国家高新技术企业6家、省以上名牌产品",
  ],
  [
    "推进汝州市、舞钢市、郏县3个卫星城向区域性中心城市发展。",
    "汝州市、舞钢市、郏县3个卫星城向区域性中心城市发展",
  ],
  ["搞好第三次经济普查。", "第三次经济普查"],
])("the subject of %s", (text, expected) => {
  expect(taskSubject({ text })).toBe(expected);
});

test("a long list is cut between its parts", () => {
  const text = "加快南水北调受水区城市供配水工程、北汝河综合治理四期、鲁山大浪河、湛河区大泥河治理建设。";
  const subject = taskSubject({ text });
  expect(subject).toBe("南水北调受水区城市供配水工程、北汝河综合治理四期等");
});

test("简称 of the list stands for it", () => {
  expect(taskSubject({ text: "新改建农村公路200公里。", shortTitle: "农村公路建设" })).toBe("农村公路建设");
});
