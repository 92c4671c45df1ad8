import type { Problems } from "./health.ts";
import { broken, careful, problemsText, several, sound } from "./health.ts";

const catalogue = "年度固定资料";
const holidays = "节假日表";
const templates = "模板";
const shipped = "与随附的相比";

/** What a year rests on: 固定资料, the calendar, templates, and what the office has changed of them. */
export const yearRules = {
  noYear: broken<{ data: string }>(
    catalogue,
    (d) => `${d.data}/ 里没有一期，也没有一年的固定资料，看不出是哪一年的`,
    () => "新建的，请运行 tongbao init 文件夹 年度；已有的，核对是不是在工作文件夹里运行的",
  ),
  catalogueFit: sound<{ year: number; tasks: number; units: number }>(
    catalogue,
    (d) => `${d.year} 年 ${d.tasks} 项任务、${d.units} 个单位，没有问题`,
  ),
  catalogueDoubtful: careful<Problems & { year: number }>(
    catalogue,
    (d) => `${d.year} 年的${problemsText(d)}`,
    () => "请核对，运行 tongbao check 可以看全",
  ),
  catalogueFaulty: broken<Problems & { year: number }>(
    catalogue,
    (d) => `${d.year} 年的${problemsText(d)}`,
    () => "请照每处的位置改正，运行 tongbao check（还没有一期的，tongbao new）可以看全，并有处理办法",
  ),
  stillSample: careful<{ year: number }>(
    catalogue,
    (d) => `${d.year} 年的还是随附的样例`,
    () =>
      "试用不要紧；正式使用的，请换成本机关的任务清单、名录和 机关.yaml（tongbao init 建一个新的工作文件夹）",
  ),
  holidaysFit: sound<{ from: number; to: number; needed: string }>(
    holidays,
    (d) => `有 ${d.from} 年到 ${d.to} 年的，要用的 ${d.needed} 年都有`,
  ),
  holidaysMissing: broken<{ from: number; to: number; missing: string }>(
    holidays,
    (d) => `有 ${d.from} 年到 ${d.to} 年的，没有 ${d.missing} 年的，这些年的截止日只按周末顺延`,
    () =>
      "请升级程序（国务院每年 11 月前后公布次年的安排）；在这以前，截止日碰上调休、长假的，请在 机关.yaml 里写“节假日顺延: 否”，自己定报送截止日",
  ),
  holidaysToCome: careful<{ from: number; to: number; missing: string }>(
    holidays,
    (d) => `有 ${d.from} 年到 ${d.to} 年的，还没有 ${d.missing} 年的`,
    (d) => `最近几个月要用到 ${d.missing} 年的：公布以后请升级程序，再发有 ${d.missing} 年截止日的通知`,
  ),
  templatesFit: sound<{ count: number }>(templates, (d) => `${d.count} 个模板都读得懂，用的名称都有`),
  templateFaulty: broken<Problems>(
    templates,
    problemsText,
    () => "请照行号改正，名称对照模板开头的说明；改不好的，复制随附的同名文件",
  ),
  templateMissing: broken<{ files: readonly string[] }>(
    templates,
    (d) => `没有 ${several(d.files)}`,
    () => "请从随附的 templates/ 复制过来",
  ),
  templatesUnused: careful<{ files: readonly string[] }>(
    templates,
    (d) => `程序不用的：${several(d.files)}`,
    () => "改的要是备份或者改了名称的模板，改动不会印出来：请把文件名改回原来的，备份放到别处",
  ),
  shippedAlike: sound<{ count: number }>(shipped, (d) => `${d.count} 个模板和字体与随附的一样`),
  shippedChanged: sound<{ files: readonly string[] }>(
    shipped,
    (d) => `本机关改过 ${several(d.files, "个", 12)}（升级时对照更新记录，把随附的新改动也抄进来）`,
  ),
  shippedNewer: careful<{ files: readonly string[] }>(
    shipped,
    (d) => `是以前的版本随附的，没有改过，现在随附的更新：${several(d.files, "个", 12)}`,
    () => "请先备份，再把程序文件夹 templates/ 里的同名文件复制过来",
  ),
} as const;
