import { describe, expect, test } from "@jest/globals";
import {
  listedAttachments,
  attachmentNameFaults,
  entryFaults,
} from "../../../../src/verify/text/attachment-names.ts";

const entries = listedAttachments(["附件：1.任务进展情况一览表", "2.量化指标完成情况", "表"]);

test("附件说明 is read entry by entry, wrapped names joined", () => {
  expect(entries).toEqual([
    { number: 1, name: "任务进展情况一览表" },
    { number: 2, name: "量化指标完成情况表" },
  ]);
  expect(listedAttachments(["附件：报送要求"])).toEqual([{ number: undefined, name: "报送要求" }]);
});

test("a mark after a name is a fault", () => {
  expect(entryFaults(entries)).toEqual([]);
  expect(entryFaults(listedAttachments(["附件：1.一览表；", "2.完成情况表。"]))).toHaveLength(2);
});

describe("the attachments", () => {
  const first = { label: "附件1", title: "任务进展情况一览表" };
  const second = { label: "附件2", title: "量化指标完成情况表" };

  test("agree with 附件说明", () => {
    expect(attachmentNameFaults(entries, [first, second])).toEqual([]);
  });

  test.each([
    ["one is missing", [first]],
    ["one has another title", [first, { ...second, title: "量化指标一览表" }]],
    ["one has another label", [first, { ...second, label: "附件3" }]],
    ["one is not listed", [first, second, { label: "附件3", title: "报送情况" }]],
  ])("differ when %s", (_name, found) => {
    expect(attachmentNameFaults(entries, found)).toHaveLength(1);
  });

  test("carry no number when there is one", () => {
    const single = listedAttachments(["附件：报送要求"]);
    expect(attachmentNameFaults(single, [{ label: "附件", title: "报送要求" }])).toEqual([]);
    expect(attachmentNameFaults(single, [{ label: "附件1", title: "报送要求" }])).toHaveLength(1);
  });
});
