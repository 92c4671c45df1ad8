import { error, warning, withUnitRemedy } from "../rule.ts";

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join("、");
const offer = (nearest: readonly string[], otherwise: string): string =>
  nearest.length === 0 ? otherwise : `是否应为${quoted(nearest)}？`;

interface Figure {
  readonly indicator: string;
  readonly written: string;
  /** 计量单位 of the indicator. */
  readonly unit: string;
}

/** PROG: what a unit's own file says, and the files in 报送. */
export const submissionRules = {
  "PROG-001": withUnitRemedy(
    error(
      () => "只有表头，没有填报内容",
      () => "请核对是否存错了文件，或请报送单位填好后重新发送",
    ),
    () => "请填好后重新报送",
  ),
  "PROG-002": error(
    () => "本行没有填任务序号",
    () => "请填写任务清单中的序号，合并的单元格请拆分后逐行填写",
  ),
  "PROG-003": error<{ written: string }>(
    (d) => `任务序号“${d.written}”不是序号`,
    () => "请填写任务清单中的序号，只写数字",
  ),
  "PROG-004": error<{ task: string; total: number; nearest: readonly string[] }>(
    (d) => `任务序号“${d.task}”不在任务清单中`,
    (d) =>
      `${d.nearest.length > 0 ? `是否应为${quoted(d.nearest)}？` : ""}清单共有 ${d.total} 项任务，请核对序号`,
  ),
  "PROG-005": error<{ task: number; unit: string; leads: string }>(
    (d) => `第 ${d.task} 项任务不是${d.unit}的任务`,
    (d) => `请核对序号${d.leads === "" ? "" : `，该项任务由${d.leads}牵头`}`,
  ),
  "PROG-006": error<{ task: number; indicator?: string; first: string }>(
    (d) =>
      `第 ${d.task} 项任务${d.indicator === undefined ? "" : `的指标“${d.indicator}”`}重复填报，前面 ${d.first} 已有`,
    () => "请只保留一行",
  ),
  "PROG-007": error(
    () => "没有填写填报单位",
    () => "请在“填报单位”一栏的第一行填上单位名称",
  ),
  "PROG-008": withUnitRemedy(
    error<{ unit: string; nearest: readonly string[] }>(
      (d) => `单位“${d.unit}”不在单位名录中`,
      (d) => offer(d.nearest, "请按单位名录填写单位名称；常用的叫法可以加进单位名录的别名"),
    ),
    () => "请在“填报单位”一栏填写本单位的规范名称，与任务分解文件一致",
  ),
  "PROG-009": error<{ group: string }>(
    (d) => `“${d.group}”是多个单位的统称，不能作为填报单位`,
    () => "请填写本单位的名称",
  ),
  "PROG-010": error<{ unit: string; first: string }>(
    (d) => `同一文件里出现了两个填报单位：前面是“${d.first}”，这里是“${d.unit}”`,
    () => "请每个单位各报一个文件",
  ),
  "PROG-011": withUnitRemedy(
    error<{ unit: string; named: string }>(
      (d) => `文件名写的是“${d.named}”，表中填报单位却是“${d.unit}”`,
      () => "请核对是哪个单位的文件，改正文件名或填报单位",
    ),
    () => "请改正文件名或填报单位，使两者一致",
  ),
  "PROG-012": error<{ task: number; written?: string }>(
    (d) =>
      `第 ${d.task} 项任务没有填写进展情况${d.written === undefined ? "" : `，只写了“${d.written}”，附件和别的行不印在通报里`}`,
    () => "请写明截至本月底的进展，还没有启动的写明原因",
  ),
  "PROG-013": error<{ written: string; known: readonly string[] }>(
    (d) => `自评状态“${d.written}”不在规定的${d.known.length === 3 ? "三" : "五"}种之内`,
    (d) => `请从${quoted(d.known)}中选一种填写`,
  ),
  "PROG-014": error<{ task: number; known: readonly string[] }>(
    (d) => `第 ${d.task} 项任务由本单位牵头，没有填自评状态`,
    (d) => `请从${quoted(d.known)}中选一种填写`,
  ),
  "PROG-015": error<{ task: number; first: string; other: string }>(
    (d) => `第 ${d.task} 项任务的自评状态前后不一，前面是“${d.first}”，这里是“${d.other}”`,
    () => "一项任务只能有一种自评状态，请改为一致，或只在第一行填写",
  ),
  "PROG-016": error<{ task: number; indicator: string; known: readonly string[] }>(
    (d) => `第 ${d.task} 项任务没有“${d.indicator}”这一指标`,
    (d) =>
      d.known.length === 0
        ? "该项任务没有量化指标，请把内容写进进展情况，“指标”和“累计完成”留空"
        : `该项任务的指标是${quoted(d.known)}`,
  ),
  "PROG-017": error<{ task: number; known: readonly string[] }>(
    (d) => `第 ${d.task} 项任务有几个指标，没有写明这是哪个指标的累计完成数`,
    (d) => `请在“指标”一栏填写${quoted(d.known)}之一，每个指标一行`,
  ),
  "PROG-018": error<{ task: number }>(
    (d) => `第 ${d.task} 项任务没有量化指标，却填了累计完成数`,
    () => "请把数字写进进展情况，“累计完成”留空；如是别的任务的数字，请改正任务序号",
  ),
  "PROG-019": error<{ indicator: string }>(
    (d) => `指标“${d.indicator}”没有填累计完成数`,
    () => "请填写今年 1 月至本月底的累计数；该有数而没有完成的填 0，还没有到统计时候的指标才可以留空",
  ),
  "PROG-020": error<Figure>(
    (d) => `指标“${d.indicator}”的累计完成应为数字，不能是“${d.written}”`,
    (d) => `请只填阿拉伯数字，单位是${d.unit}，说明文字写进进展情况`,
  ),
  "PROG-021": error<Figure>(
    (d) => `指标“${d.indicator}”的累计完成“${d.written}”不是确数`,
    () => "请填写一个确定的数，不用“约”“余”“以上”和范围",
  ),
  "PROG-022": error<Figure>(
    (d) => `指标“${d.indicator}”的累计完成“${d.written}”中逗号的位置不对，分不清是多少`,
    () => "千位分隔应每三位一个逗号，小数点用“.”，建议不用逗号",
  ),
  "PROG-023": error<Figure & { given: string; converted?: string }>(
    (d) => `指标“${d.indicator}”以${d.unit}计，这里写的单位是“${d.given}”`,
    (d) =>
      d.converted === undefined
        ? `请按${d.unit}填写`
        : `请换算为${d.unit}填写，即“${d.converted}${d.unit}”，并核对原来的数字`,
  ),
  "PROG-024": error<Figure>(
    (d) => `指标“${d.indicator}”的累计完成“${d.written}”是负数`,
    () => "累计完成数不会小于 0，请核对",
  ),
  "PROG-025": warning<{ task: number; missing: readonly string[] }>(
    (d) => `第 ${d.task} 项任务由本单位牵头，没有报指标${quoted(d.missing)}`,
    () => "请补报累计完成数，每个指标一行；没有完成量的填 0",
  ),
  "PROG-026": warning<{ written: string; example: string }>(
    (d) => `报送日期“${d.written}”不是日期，或没有这一天`,
    (d) => `是否按时以收文登记为准，不必退回；请该单位今后写成 ${d.example} 这样的日期`,
  ),
  "PROG-027": warning<{ task: number; unit: string; group: string }>(
    (d) => `第 ${d.task} 项任务的责任单位写的是“${d.group}”，无法核对是否包括${d.unit}，这几行没有计入`,
    () => "如包括该单位，请在单位分组中写明成员",
  ),
  "PROG-028": warning<{ unit: string; tasks: readonly number[] }>(
    (d) => `${d.unit}牵头的任务中，第 ${d.tasks.join("、")} 项没有填报`,
    () => "请补报，否则在通报中列为漏报，没有别的牵头单位报送的任务无法评价",
  ),
  "PROG-029": warning<{ unit: string; kept: string }>(
    (d) => `${d.unit}报送了多个文件，本文件没有采用，采用的是“${d.kept}”`,
    () =>
      "采用报送日期最新的；报送日期相同的，采用文件名排在后面的。如应采用本文件，请更改其报送日期，或移走另一个文件",
  ),
  "PROG-030": withUnitRemedy(
    error<{ format: string }>(
      (d) => `这种文件不能读取：${d.format}`,
      () => "请用原来的程序打开后另存为 .xlsx，放在同一文件夹，并移走本文件",
    ),
    () => "请用原来的程序打开，另存为 .xlsx 后重新报送",
  ),
  "PROG-031": withUnitRemedy(
    error(
      () => "这不是填报表，无法读取",
      () => "请换成 Excel、WPS 表格或 CSV 文件；不是报送材料的请移出“报送”文件夹",
    ),
    () => "请填写填报表（Excel、WPS 表格或 CSV 文件）后重新报送",
  ),
  "PROG-032": warning<{ unit: string; kept: string; errors: number }>(
    (d) => `${d.unit}另有合格的填报表“${d.kept}”，本文件不合格（${d.errors} 处错误），没有采用`,
    () => "不必改正；应以本文件为准的，请单位改正后重新报送",
  ),
  "PROG-033": error<Figure>(
    (d) => `指标“${d.indicator}”的累计完成显示为日期或时间“${d.written}”，不是数字`,
    (d) => `请把这一格的格式改为“常规”，重新填写数字，单位是${d.unit}；表格程序把数字显示或改成了日期`,
  ),
  "PROG-034": warning<{ task: number; column: string; written: string; printed: boolean }>(
    (d) =>
      d.printed
        ? `第 ${d.task} 项任务的“${d.column}”里写了“${d.written}”，通报照印，却没有这个附件`
        : `第 ${d.task} 项任务的“${d.column}”只写了“${d.written}”，通报里没有可印的内容，按没有填写处理`,
    () => "请把要说的写进这一格，附件和别的行不印在通报里；没有的留空",
  ),
} as const;
