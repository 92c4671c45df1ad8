/* What a 通报 says of the changes of its year, counted again from the lines of 目录调整.csv. Shares nothing with src/. */

/** The cells of a line: 生效月份, 类别, 任务序号, 单位, 项目, 原值, 新值 … */
const cellsOf = (line: string): readonly string[] => line.split(",");

const kinds = ["新增", "取消", "目标调整", "内容调整", "责任单位调整", "单位更名", "单位合并", "单位撤销"];

/** Whether a line of 新增 names nothing that its task was made from, and one of 取消 nothing that it went into. */
const isNew = ([, , , , , former = ""]: readonly string[]): boolean => former === "";
const isGone = ([, , , , , , now = ""]: readonly string[]): boolean => now === "";

const ofKind = (kind: string, among: readonly (readonly string[])[]) =>
  among.filter(([, each]) => each === kind);

const part = (words: (count: number) => string, count: number): string => (count > 0 ? words(count) : "");

/**
 * The sentences that the 通报 of a month says of its catalogue; `listed` is how many tasks 任务清单.csv has at all. None
 * where nothing has taken effect by then.
 */
export const adjustmentSentences = (
  lines: readonly string[],
  listed: number,
  month: number,
): readonly string[] => {
  const rows = lines.map(cellsOf);
  const inForce = rows.filter(([from]) => Number.parseInt(from ?? "", 10) <= month);
  if (inForce.length === 0) return [];
  const opening = listed - ofKind("新增", rows).length;
  const [added, cancelled] = [ofKind("新增", inForce), ofKind("取消", inForce)];
  const counts = [
    added.filter(isNew).length,
    cancelled.filter(isGone).length,
    added.filter((row) => !isNew(row)).length,
    cancelled.filter((row) => !isGone(row)).length,
  ] as const;
  const [fresh, dropped, parted, joined] = counts;
  const total = opening + added.length - cancelled.length;
  const story = [
    part((count) => `新增${count}项，`, fresh),
    part((count) => `取消${count}项，`, dropped),
    part((count) => `拆分增加${count}项，`, parted),
    part((count) => `拆分或者并入减少${count}项，`, joined),
  ].join("");
  const now = inForce.filter(([from]) => Number.parseInt(from ?? "", 10) === month);
  const byKind = kinds.flatMap((kind) => {
    const count = ofKind(kind, now).length;
    return count > 0 ? [`${kind}${count}项`] : [];
  });
  return [
    `列入通报的重点工作共${total}项`,
    `年初列入通报的${opening}项，${story === "" ? "项数没有增减，" : story}现有${total}项。`,
    ...(now.length > 0 ? [`本月目录调整${now.length}项，其中${byKind.join("、")}，见附件`] : []),
  ];
};
