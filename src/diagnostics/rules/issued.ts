import { error } from "../rule.ts";

/** The first of many, which need not all be named. */
const some = (files: readonly string[]): string => files.slice(0, 3).join("、");

/** ISD: printed months that are to be taken as issued, and what was written down of those that were. */
export const issuedRules = {
  "ISD-001": error(
    () => "印发记录损坏，或者有人改动过",
    () => "请从备份恢复这个文件；以后各期的环比、连续月数都以它为准，不能手工改",
  ),
  "ISD-002": error<{ month: string }>(
    (d) => `${d.month} 还没有生成通报，不能登记印发`,
    (d) => `请先运行 tongbao generate ${d.month}`,
  ),
  "ISD-003": error<{ month: string }>(
    (d) => `${d.month} 生成的是草稿，不能登记印发`,
    (d) => `请不加 --draft 重新生成：tongbao generate ${d.month}`,
  ),
  "ISD-004": error<{ month: string; units: readonly string[] }>(
    (d) => `${d.month} 只生成了部分单位（${d.units.join("、")}）的摘编，不能登记印发`,
    (d) => `请不加 --units 重新生成：tongbao generate ${d.month}`,
  ),
  "ISD-005": error<{ papers: readonly string[] }>(
    (d) => `没有发文字号：${d.papers.join("、")}`,
    () => "请在 期次.yaml 中写上发文字号和起始序号，重新生成",
  ),
  "ISD-006": error<{ files: readonly string[]; count: number }>(
    (d) => `生成以后有 ${d.count} 个文件改动过或不见了：${some(d.files)}`,
    () => "印发的应当就是清单所列的文件：请重新生成；通报在 Word 里改过才签发的，用 --file 指明签发的 PDF",
  ),
  "ISD-007": error<{ files: readonly string[]; count: number }>(
    (d) => `有 ${d.count} 个文件不符合 GB/T 9704 的“应”：${some(d.files)}`,
    () => "请运行 tongbao verify 查看是哪些条款，改正后重新生成",
  ),
  "ISD-008": error<{ files: readonly string[]; count: number }>(
    (d) => `生成以后，它所依据的文件有 ${d.count} 个改动过：${some(d.files)}`,
    () => "登记的事实要与印出的一致：请恢复原来的文件，或重新生成",
  ),
  "ISD-009": error<{ month: string; registered: string; number: string }>(
    (d) => `${d.month} 的通报已登记为 ${d.registered}，与印出的 ${d.number} 不一致`,
    () => "请改正发文登记中的这一行，或改正 期次.yaml 的发文字号后重新生成",
  ),
  "ISD-010": error(
    () => "没有印好的 通报.pdf 可以对照，说不出签发的 PDF 改了什么",
    () => "请先备份改过的 通报.docx，重新生成这一期（要有 PDF），再登记",
  ),
  "ISD-011": error<{ month: string; matters: readonly string[] }>(
    (d) => `通报写明另发督办函，有 ${d.matters.length} 件没有印：${some(d.matters)}`,
    (d) =>
      `由程序写的，请运行 tongbao generate ${d.month} --letters 后再登记；另外行文、不由程序写的，登记时加上 --without-letters（工作台上勾选“督办函另外行文”），发出的函自己登记在督办台账里`,
  ),
} as const;
