import { error, warning } from "../rule.ts";

/** ADJ: 目录调整.csv, what changes of the catalogue in the course of its year. */
export const adjustmentRules = {
  "ADJ-001": error<{ written: string; year: number }>(
    (d) => `生效月份“${d.written}”不是 ${d.year} 年的月份`,
    (d) => `请写成 6、6月或 ${d.year}-06：从这个月份的通报起生效`,
  ),
  "ADJ-002": error<{ kind: string; column: string; isMissing: boolean }>(
    (d) => `类别为“${d.kind}”，${d.isMissing ? `没有填“${d.column}”` : `不应填“${d.column}”`}`,
    (d) => (d.isMissing ? "请补填" : "请删去，或改正类别"),
  ),
  "ADJ-003": error<{ task: string; state: "没有" | "未列入" | "已取消"; month: number }>(
    (d) =>
      d.state === "没有"
        ? `任务清单中没有第 ${d.task} 项`
        : d.state === "未列入"
          ? `第 ${d.task} 项从 ${d.month} 月起才列入`
          : `第 ${d.task} 项已从 ${d.month} 月起取消`,
    (d) =>
      d.state === "没有"
        ? "请核对序号：新增的任务和它的指标写进任务清单.csv、量化指标.csv，取消的仍留在里面"
        : "请核对序号和生效月份；取消了的序号不再使用，恢复的任务请另编序号新增",
  ),
  "ADJ-004": error<{ unit: string; month: number; into: string; nearest: readonly string[] }>(
    (d) =>
      d.month === 0
        ? `单位名录中没有“${d.unit}”`
        : `“${d.unit}”已从 ${d.month} 月起${d.into === "" ? "撤销" : `并入“${d.into}”`}`,
    (d) =>
      d.nearest.length > 0
        ? `是否应为${d.nearest.map((name) => `“${name}”`).join("或")}？新设的单位请先补入单位名录`
        : "请核对名称和生效月份；新设的单位请先补入单位名录",
  ),
  "ADJ-005": error<{ written: string; current: string; month: number }>(
    (d) => `原值“${d.written}”与 ${d.month} 月以前的“${d.current}”不符`,
    () => "请照任务清单、量化指标、单位名录和以前的调整核对原值",
  ),
  "ADJ-006": error<{ what: string; month: number; first: string }>(
    (d) => `${d.what}在 ${d.month} 月已经调整过一次（${d.first}），两行矛盾`,
    () => "同一个月里同一样只能调整一次，请合并成一行，或改正生效月份",
  ),
  "ADJ-007": error<{ task: number; highest: number }>(
    (d) => `新增的第 ${d.task} 项没有接在已有的序号后面：以前已编到第 ${d.highest} 项`,
    () => "序号不移动，也不再用；新增的任务请从最大的序号往后编，任务清单.csv 里一同改正",
  ),
  "ADJ-008": error<{ name: string; owner: string }>(
    (d) => `新名称“${d.name}”是“${d.owner}”的名称或别名`,
    () => "两个单位合为一个的，类别请写“单位合并”；不是的，请改用不会混淆的名称",
  ),
  "ADJ-009": error<{ unit: string; tasks: readonly number[] }>(
    (d) => `撤销的“${d.unit}”还承担第 ${d.tasks.join("、")} 项任务`,
    () => "请先用“责任单位调整”把这些任务转给别的单位，同月生效即可；并入别的单位的，类别请写“单位合并”",
  ),
  "ADJ-010": error<{ value: string }>(
    (d) => `新值“${d.value}”与原来的一样，没有调整`,
    () => "请改正新值，或删去这一行",
  ),
  "ADJ-011": error<{ written: string; indicator: string; expected: string }>(
    (d) => `“${d.written}”不能作指标“${d.indicator}”的目标`,
    (d) => `请写成 ${d.expected}；关系、计量单位和考核方式要改的，请取消这项任务，另编序号新增`,
  ),
  "ADJ-012": error<{ written: string; known: readonly string[] }>(
    (d) => (d.written === "" ? "没有写明调整的项目" : `没有“${d.written}”这个项目`),
    (d) => `“项目”一栏请写${d.known.map((each) => `“${each}”`).join("或")}`,
  ),
  "ADJ-013": warning<{ written: string; unit: string }>(
    (d) => `填报单位写的“${d.written}”是“${d.unit}”在别的月份的名称，按“${d.unit}”的报送计`,
    (d) => `请告诉该单位本期用“${d.unit}”的名称`,
  ),
  "ADJ-014": error<{ unit: string; month: number; into: string }>(
    (d) =>
      d.into === ""
        ? `“${d.unit}”已从 ${d.month} 月起撤销，不再报送`
        : `“${d.unit}”已从 ${d.month} 月起并入“${d.into}”，由“${d.into}”报送`,
    (d) =>
      d.into === ""
        ? "它的任务已经转给别的单位，请把这一份移出去；单位确实还在的，请核对目录调整.csv"
        : `请“${d.into}”把这一份的内容并进自己的填报表；收文登记里登记在“${d.into}”名下`,
  ),
  "ADJ-015": warning<{ task: number; month: number; isCancelled: boolean }>(
    (d) =>
      `第 ${d.task} 项${d.isCancelled ? `已从 ${d.month} 月起取消` : `从 ${d.month} 月起才列入`}，这一行不采用`,
    () => "不必退回；单位用的是别的月份的表，请提醒它下次用当月的填报表",
  ),
  "ADJ-016": warning<{ task: number; unit: string; month: number; leads: string }>(
    (d) => `第 ${d.task} 项已从 ${d.month} 月起不由“${d.unit}”承担（牵头单位：${d.leads}），所报内容不采用`,
    () => "不必退回；请提醒该单位下次用当月的填报表",
  ),
  "ADJ-017": error<{ change: string; issued: string; number: string; next: number }>(
    (d) => `${d.issued} 已经以 ${d.number} 印发，印发时没有“${d.change}”`,
    (d) => `印发了的不再变动，生效月份请写 ${d.next} 月或者以后`,
  ),
  "ADJ-018": error<{ change: string; issued: string; number: string }>(
    (d) => `${d.issued} 以 ${d.number} 印发时有“${d.change}”，现在的目录调整.csv 里没有这一行，或者改过`,
    () => "请恢复这一行；以后又有变动的，另写一行，写以后的生效月份",
  ),
  "ADJ-019": warning<{ unit: string; month: number; tasks: readonly number[]; what: string }>(
    (d) => `第 ${d.tasks.join("、")} 项从 ${d.month} 月起由“${d.unit}”牵头，没有填报${d.what}`,
    () => "通报写为本月新承担，不算漏报，下月起照常报送；变动早已通知到的，请补报",
  ),
} as const;
