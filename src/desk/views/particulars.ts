import type { IssueKey, IssueTexts } from "../../run/desk/issue-texts.ts";
import { correctionKeys, paragraphKeys } from "../../run/desk/issue-texts.ts";

/** How a name of 期次.yaml is filled in. */
interface Hint {
  readonly key: IssueKey;
  readonly hint: string;
}

/** The names of 期次.yaml as the page groups them. */
const groups: readonly { readonly name: string; readonly keys: readonly Hint[] }[] = [
  {
    name: "文号和日期",
    keys: [
      { key: "发文字号", hint: "只写序号，如 4" },
      { key: "成文日期", hint: "2013年7月10日" },
      { key: "印发日期", hint: "2013年7月11日" },
      { key: "截稿日期", hint: "2013年7月9日" },
      { key: "重报截止日期", hint: "退回以后重新报送的期限" },
      { key: "督办函起始序号", hint: "只写序号" },
      { key: "摘编起始序号", hint: "摘编用信函格式的才写" },
      { key: "抄送", hint: "代替 机关.yaml 里的" },
    ],
  },
  {
    name: "版头",
    keys: [
      { key: "份号", hint: "六位数字，如 000001" },
      { key: "密级", hint: "秘密★1年" },
      { key: "紧急程度", hint: "特急、加急" },
      { key: "签发人", hint: "上行文才写" },
    ],
  },
  {
    name: "文字",
    keys: [
      { key: "总体评价", hint: "不写的由程序按数据写" },
      { key: "下步要求", hint: "一段一行；不写的用模板里的" },
    ],
  },
];

const correction: readonly Hint[] = [
  { key: "更正发文字号", hint: "只写序号" },
  { key: "更正成文日期", hint: "2013年8月1日" },
  { key: "更正印发日期", hint: "2013年8月2日" },
];

/** What 期次.yaml says, for a form; of an issued month only what a 更正通报 needs. Null where the file is not read. */
export const viewOfParticulars = (texts: IssueTexts | undefined, isIssued: boolean) => {
  if (!texts) return null;
  const fieldOf = ({ key, hint }: Hint) => ({
    key,
    hint,
    value: texts[key] ?? "",
    isLong: paragraphKeys.includes(key),
  });
  const shown = isIssued ? [{ name: "更正通报", keys: correction }] : groups;
  return {
    groups: shown.map(({ name, keys }) => ({ name, fields: keys.map(fieldOf) })),
    names: isIssued ? correctionKeys.join("、") : "",
  };
};
