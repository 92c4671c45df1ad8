import type { Problems } from "./health.ts";
import { broken, careful, problemsText, several, sound } from "./health.ts";

const months = "各期";
const issuing = "印发";
const registers = "登记和台账";

interface Months {
  readonly months: readonly string[];
}

interface Rows {
  readonly file: string;
  /** What each says and what is not there: 第5行“通报 2013-04”，没有这一期 */
  readonly rows: readonly string[];
}

/** The months of a year, what was issued of them, and the registers beside them. */
export const monthRules = {
  monthsFit: sound<Months>(months, (d) => `${several(d.months, "期", 12)}，中间不缺`),
  noMonths: careful<{ data: string; next: string }>(
    months,
    (d) => `${d.data}/ 里还没有一期`,
    (d) => `请运行 tongbao new ${d.next} 新建一期`,
  ),
  monthsMissing: careful<Months>(
    months,
    (d) => `中间缺 ${several(d.months, "期", 12)}`,
    () => "出过通报的，请从备份恢复这一期的文件夹；没有出过的不要紧，下一期与再前一期相比，通报里写明",
  ),
  monthMisnamed: careful<{ names: readonly string[]; example: string }>(
    months,
    (d) => `看不出是哪一期，程序不读：${several(d.names)}`,
    (d) => `是期次的，请改成“${d.example}”这样的名称`,
  ),
  monthIncomplete: broken<{ month: string; files: readonly string[] }>(
    months,
    (d) => `${d.month} 没有 ${d.files.join("、")}`,
    (d) => `请从备份恢复；新建的，运行 tongbao new ${d.month} 补上`,
  ),
  monthWithProblems: careful<{ month: string; counts: string }>(
    months,
    (d) => `最新一期 ${d.month} 的材料${d.counts}`,
    (d) => `请运行 tongbao check ${d.month}，逐条有处理办法`,
  ),
  monthWithoutData: careful<Months & { data: string }>(
    months,
    (d) => `生成过公文、却没有数据文件夹的：${several(d.months)}`,
    (d) => `请把这几期的文件夹从备份恢复到 ${d.data}/ 里`,
  ),
  issuingFit: sound<{ count: number }>(issuing, (d) => `${d.count} 期已登记印发，记录完好，公文没有改动`),
  nothingIssued: sound<Readonly<Record<string, never>>>(issuing, () => "还没有登记印发的"),
  printedNotIssued: careful<Months & { first: string }>(
    issuing,
    (d) => `生成了定稿，还没有登记印发：${several(d.months, "期", 12)}`,
    (d) => `已经印发的，请运行 tongbao issue ${d.first} 登记；没有印发的不要紧`,
  ),
  notIssuedBefore: careful<Months & { first: string }>(
    issuing,
    (d) => `后面已有新的一期，还没有印发记录：${several(d.months, "期", 12)}`,
    (d) =>
      `印发过的，请生成后运行 tongbao issue ${d.first} 登记；不登记的，环比按现在的文件算，文件一改数就变`,
  ),
  registeredNotIssued: careful<{ month: string; number: string; register: string }>(
    issuing,
    (d) => `${d.register} 里有 ${d.month} 的通报 ${d.number}，却没有印发记录`,
    (d) => `请从备份恢复这一期的 印发.json；没有登记过的，运行 tongbao issue ${d.month}`,
  ),
  issuedDamaged: broken<{ file: string }>(
    issuing,
    (d) => `${d.file} 损坏，或者有人改动过`,
    () => "请从备份恢复这个文件；以后各期的环比、连续月数都以它为准，不能手工改",
  ),
  issuedUnnumbered: broken<{ month: string }>(
    issuing,
    (d) => `${d.month} 已登记印发，通报没有发文字号`,
    () => "请从备份恢复 印发.json；原来就没有编号的，查发文登记补号，再生成更正通报说明",
  ),
  issuedUnregistered: broken<{ month: string; number: string; register: string }>(
    issuing,
    (d) => `${d.month} 以 ${d.number} 印发，${d.register} 里没有这个文号的通报`,
    () => "请从备份恢复发文登记，或者补上这一行，否则这个文号会再用一次",
  ),
  issuedChanged: broken<{ month: string; files: readonly string[] }>(
    issuing,
    (d) => `${d.month} 印发以后改动过的公文：${several(d.files)}`,
    () => "请从存档恢复印发时的文件；要更正的，运行 tongbao generate --correction 生成更正通报",
  ),
  issuedGone: careful<{ month: string; files: readonly string[] }>(
    issuing,
    (d) => `${d.month} 印发的公文不在原处了：${several(d.files)}`,
    () => "移到别处存档的不要紧；否则请从存档恢复",
  ),
  issuedTasksAltered: broken<{ month: string; tasks: readonly string[] }>(
    issuing,
    (d) => `${d.month} 印发以后，任务清单与印出的不一样了：${several(d.tasks, "项", 5)}`,
    () => "请把 任务清单.csv 恢复成印发时的；年中的变动写进 目录调整.csv，从生效的月份起算",
  ),
  registersFit: sound<{ dispatches: number; letters: number }>(
    registers,
    (d) => `发文登记 ${d.dispatches} 行、督办台账 ${d.letters} 行，都对得上`,
  ),
  registerFaulty: broken<Problems>(registers, problemsText, () => "请照行号改正"),
  registerDoubtful: careful<Problems>(registers, problemsText, () => "请核对"),
  rowsPointNowhere: careful<Rows>(
    registers,
    (d) => `${d.file} 有 ${d.rows.length} 行对不上：${several(d.rows, "行")}`,
    () => "请核对这几行的期次、单位和文号；期次的文件夹丢了的，从备份恢复",
  ),
} as const;
