import { describe, expect, test } from "@jest/globals";
import type { Setting } from "../../../../src/write/registers/changed-settings.ts";
import { withSettings } from "../../../../src/write/registers/changed-settings.ts";

const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
const changed = (text: string, changes: Readonly<Record<string, Setting>>): string | undefined =>
  withSettings(text, new Map(Object.entries(changes)));

const file = `# 2013年6月份
发文字号: 4   # 请核对
成文日期: "2013年7月10日"

# 需要时去掉“#”：
# 抄送: ××办公室
# 下步要求:
#   - 第一段
#   - 第二段
`;

describe("a file of settings in which some say something else", () => {
  test("keeps comments, order, quotes and all other lines", () => {
    expect(changed(file, { 发文字号: "5" })).toBe(file.replace("号: 4 ", "号: 5 "));
    expect(changed(file, { 成文日期: "2013年7月11日" })).toBe(
      file.replace('"2013年7月10日"', "2013年7月11日"),
    );
    expect(changed(file, {})).toBe(file);
  });

  test("has a new name below the comment that shows it, or at the end, in the order given", () => {
    expect(changed(file, { 抄送: "市委办公室", 密级: "秘密★1年", 份号: "000001" })).toBe(
      `${file.replace("# 下步要求", "抄送: 市委办公室\n# 下步要求")}密级: 秘密★1年\n份号: 000001\n`,
    );
    expect(changed(file, { 下步要求: ["第一，抓紧。", "第二，报送。"] })).toBe(
      `${file}下步要求:\n  - 第一，抓紧。\n  - 第二，报送。\n`,
    );
    expect(changed("发文字号: 4", { 密级: "秘密" })).toBe("发文字号: 4\n密级: 秘密\n");
    expect(changed("", { 发文字号: "4" })).toBe("发文字号: 4\n");
  });

  test("has nothing behind a name that is emptied, and keeps the comment there", () => {
    expect(changed(file, { 发文字号: "" })).toBe(file.replace(" 4   #", "   #"));
    expect(changed("密级:\n成文日期: 1\n", { 密级: "秘密" })).toBe("密级: 秘密\n成文日期: 1\n");
  });

  test("quotes what would be read as something else", () => {
    for (const text of [
      "a: b",
      "# 说明",
      "- 一",
      "‘’",
      '"',
      "是的 # 不",
      "[x",
      "'",
      "{{月}}",
      "@x",
      "a\\n",
    ]) {
      const written = changed("总体评价: 好\n", { 总体评价: text }) ?? "";
      expect(changed(written, { 总体评价: "好" })).toBe("总体评价: 好\n");
      expect(written.trim().split("\n")).toHaveLength(1);
    }
    expect(changed("总体评价: 好\n", { 总体评价: "a: b" })).toBe('总体评价: "a: b"\n');
  });

  test("changes the items of a list one by one, and another number of them as a whole", () => {
    const list = "下步要求:\n  - 第一 # 甲\n  - 第二\n密级: 秘密\n";
    expect(changed(list, { 下步要求: ["第一", "第三"] })).toBe(list.replace("第二", "第三"));
    expect(changed(list, { 下步要求: ["第一", "第二", "第三"] })).toBe(
      "下步要求:\n  - 第一\n  - 第二\n  - 第三\n密级: 秘密\n",
    );
    expect(changed(list, { 下步要求: "第一" })).toBe("下步要求: 第一\n密级: 秘密\n");
    expect(changed("下步要求: |\n  甲\n  乙\n密级: 秘密\n", { 下步要求: "丙" })).toBe(
      "下步要求: 丙\n密级: 秘密\n",
    );
  });

  test("keeps the line ends that it has", () => {
    expect(changed("发文字号: 4\r\n密级: 秘密\r\n", { 发文字号: "5", 份号: "000001" })).toBe(
      "发文字号: 5\r\n密级: 秘密\r\n份号: 000001\r\n",
    );
    expect(changed(crlf(file), { 抄送: "市委办公室" })).toBe(
      crlf(file.replace("# 下步要求", "抄送: 市委办公室\n# 下步要求")),
    );
  });

  test("is none where it is no list of names", () => {
    for (const text of ["{发文字号: 4}\n", "- 4\n", "发文字号: [4\n", "发文字号\n"])
      expect(changed(text, { 发文字号: "5" })).toBeUndefined();
  });
});
