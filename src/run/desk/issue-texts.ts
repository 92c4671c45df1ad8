import type { InputFile } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { IssueKey } from "../../read/month/issue.ts";
import { issueKeys } from "../../read/month/issue.ts";
import { onOneLine } from "../../read/text/cell-text.ts";
import type { YamlField } from "../../read/text/yaml-fields.ts";
import { readYamlFields, scalarText } from "../../read/text/yaml-fields.ts";
import type { World } from "../../world.ts";

export type { IssueKey } from "../../read/month/issue.ts";
export { issueKeys } from "../../read/month/issue.ts";

/** What 期次.yaml says, each as it stands in the file; several paragraphs a line each. */
export type IssueTexts = Readonly<Partial<Record<IssueKey, string>>>;

/** What is written of a 更正通报: these alone can be changed once the month is issued. */
export const correctionKeys: readonly IssueKey[] = ["更正发文字号", "更正成文日期", "更正印发日期"];

/** What may have several paragraphs. */
export const paragraphKeys: readonly IssueKey[] = ["下步要求"];

/** Where 期次.yaml of a month is. */
export const issuePath = (data: string, month: ReportingMonth): string =>
  `${data}/${monthName(month)}/期次.yaml`;

const textOf = ({ value, written }: YamlField, key: IssueKey): string =>
  Array.isArray(value)
    ? value.map((each) => scalarText(each) ?? "").join(paragraphKeys.includes(key) ? "\n" : "、")
    : onOneLine(written ?? scalarText(value) ?? "");

/** What a 期次.yaml says; undefined where it is not read. */
export const textsIn = (file: InputFile): IssueTexts | undefined => {
  const fields = readYamlFields(file, issueKeys, () => undefined);
  return (
    fields &&
    Object.fromEntries(
      issueKeys.flatMap((key) => {
        const field = fields.get(key);
        return field ? [[key, textOf(field, key)]] : [];
      }),
    )
  );
};

/** What 期次.yaml of a month says, for a form; undefined where it is not read. */
export const issueTexts = async (
  world: World,
  data: string,
  month: ReportingMonth,
): Promise<IssueTexts | undefined> => {
  const file = await world.readFile(issuePath(data, month));
  return file ? textsIn(file) : {};
};
