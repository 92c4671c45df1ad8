import { warning } from "../rule.ts";

/** ASM: reports that can be read but do not agree with one another or with their own figures. */
export const assessmentRules = {
  "ASM-001": warning<{
    task: number;
    indicator: string;
    main: string;
    mainValue: string;
    other: string;
    otherValue: string;
  }>(
    (d) =>
      `第 ${d.task} 项任务的“${d.indicator}”两个牵头单位报的数不一致：${d.main}报${d.mainValue}，${d.other}报${d.otherValue}`,
    (d) => `通报按第一牵头单位${d.main}的数评价，并在备注中列出另一数，请与两单位核实`,
  ),
  "ASM-002": warning<{ task: number; gradesByUnit: string }>(
    (d) => `第 ${d.task} 项任务的各牵头单位自评不一致：${d.gradesByUnit}`,
    () => "请与各牵头单位核实，必要时在核定.csv 中写明核定状态和理由",
  ),
  "ASM-003": warning<{
    task: number;
    unit: string;
    self: string;
    computed: string;
    because: string;
    printed: string;
  }>(
    (d) => `第 ${d.task} 项任务，${d.unit}自评“${d.self}”，按指标应为“${d.computed}”（${d.because}）`,
    (d) => `通报取两者中较差的，评为“${d.printed}”，请与报送单位核实`,
  ),
  "ASM-004": warning<{ task: number; unit: string; self: string }>(
    (d) => `第 ${d.task} 项任务，${d.unit}年终自评“${d.self}”，没有说明全年任务是否完成`,
    () => "年终只分已完成、未完成、暂不评价，通报按未完成计，请与报送单位核实",
  ),
  "ASM-005": warning<{ task: number; unit: string; self: string; limit: string; printed: string }>(
    (d) => `第 ${d.task} 项任务的完成时限（${d.limit}）已过，${d.unit}自评“${d.self}”`,
    (d) =>
      `过了完成时限而没有完成的，通报评为“${d.printed}”；已经完成或者批准延期的，请与报送单位核实，必要时写进核定.csv`,
  ),
} as const;
