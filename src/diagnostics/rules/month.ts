import { error, warning } from "../rule.ts";

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join("、");

/** REG: 收文登记 and how it agrees with the files. VER: 核定. ISS: 期次. */
export const monthRules = {
  "REG-001": error(
    () => "本行没有填单位",
    () => "请填写单位名称，不需要的行请删去",
  ),
  "REG-002": error<{ unit: string; nearest: readonly string[] }>(
    (d) => `单位“${d.unit}”不在单位名录中`,
    (d) => (d.nearest.length === 0 ? "请按单位名录填写单位名称" : `是否应为${quoted(d.nearest)}？`),
  ),
  "REG-003": error<{ column: string; written: string; example: string; either: readonly string[] }>(
    (d) =>
      d.either.length > 0
        ? `${d.column}“${d.written}”分不清是哪一天：可能是 ${d.either.join("，也可能是 ")}`
        : `${d.column}“${d.written}”不是日期，或没有这一天`,
    (d) => `请写成 ${d.example} 这样的日期`,
  ),
  "REG-004": error<{ written: string }>(
    (d) => `催报次数“${d.written}”不是次数`,
    () => "请填写 0、1、2 这样的整数，没有催报的留空",
  ),
  "REG-005": error<{ column: string; date: string; month: string }>(
    (d) => `${d.column}（${d.date}）早于 ${d.month} 月，不会是这个月的报送`,
    () => "请核对年份和月份",
  ),
  "REG-006": error<{ received: string; returned: string }>(
    (d) => `退回日期 ${d.returned} 早于本行的收文日期 ${d.received}`,
    () => "请核对这两个日期；退回后重新报送的，另起一行登记",
  ),
  "REG-007": error<{ unit: string }>(
    (d) => `有${d.unit}的报送文件，收文登记中却没有它的收文日期，通报会把它列为未报送`,
    () => "请在收文登记.csv 中补登该单位的收文日期",
  ),
  "REG-008": error<{ unit: string; received: string }>(
    (d) => `登记了 ${d.received} 收到${d.unit}的报送，“报送”文件夹中却没有它的文件`,
    () => "请补放该文件，文件在而看不出是哪个单位的，请改正其文件名；不合格已退回的，请填写退回日期",
  ),
  "REG-009": error<{ unit: string; received: string; closed: string }>(
    (d) => `${d.unit}的报送 ${d.received} 才收到，晚于截稿日期 ${d.closed}，不应写进本期通报`,
    () => "请移走该单位的文件并删去这次收文，或在期次.yaml 中改截稿日期",
  ),
  "REG-010": warning<{ unit: string; received: string; closed: string }>(
    (d) => `${d.unit}在截稿日期 ${d.closed} 以后的 ${d.received} 又有来文`,
    () => "请核对“报送”文件夹中的是截稿以前收到的文件",
  ),
  "REG-011": warning<{ unit: string; returned: string }>(
    (d) => `${d.unit}的报送已于 ${d.returned} 退回，本文件没有计入`,
    () => "如已重新报送，请在收文登记.csv 中另起一行登记收文日期",
  ),
  "REG-012": error(
    () => "没有任何报送文件",
    () => "请把收到的文件放进“报送”文件夹；还没有单位报来的，收到以后再校核",
  ),
  "REG-013": warning(
    () => "不认识这个文件，没有读取",
    () => "各单位的报送文件请放进“报送”文件夹；不需要的文件请移走",
  ),
  "VER-001": error<{ task: string; total: number }>(
    (d) => (d.task === "" ? "本行没有填任务序号" : `任务序号“${d.task}”不在任务清单中`),
    (d) => `清单共有 ${d.total} 项任务，请核对序号`,
  ),
  "VER-002": error<{ task: number; written: string; known: readonly string[] }>(
    (d) =>
      d.written === ""
        ? `第 ${d.task} 项任务没有填核定状态`
        : `第 ${d.task} 项任务的核定状态“${d.written}”不在规定的${d.known.length === 3 ? "三" : "五"}种之内`,
    (d) => `请从${quoted(d.known)}中选一种填写，以前的核定不再有效的填“解除”`,
  ),
  "VER-003": error<{ task: number; written?: string }>(
    (d) => `第 ${d.task} 项任务的核定没有写明理由${d.written === undefined ? "" : `，只写了“${d.written}”`}`,
    () => "理由会印在通报里，请补上",
  ),
  "VER-004": error<{ task: number; first: string }>(
    (d) => `第 ${d.task} 项任务重复核定，前面 ${d.first} 已有`,
    () => "请只保留一行",
  ),
  "VER-005": warning<{ task: number; grade: string; printed: string; given: string; month: string }>(
    (d) =>
      `第 ${d.task} 项任务 ${d.given} 核定为“${d.grade}”，${d.month} 没有重新核定，仍按这次核定评价${d.printed === d.grade ? "" : `，年终印作“${d.printed}”`}`,
    (d) =>
      `请在 ${d.month} 的核定.csv 中写上这项任务：仍然有效的再写一次，情况有变的改写状态和理由，不再核定的核定状态填“解除”`,
  ),
  "VER-006": warning<{ task: number }>(
    (d) => `第 ${d.task} 项任务以前没有核定，或已经解除，没有可以解除的核定`,
    () => "请核对任务序号，不需要的行请删去",
  ),
  "ISS-001": error<{ key: string }>(
    (d) => `缺少“${d.key}”`,
    (d) =>
      d.key === "发文字号" ? "请补上发文字号；还没有编号的可先用 --draft 生成草稿" : `请补上“${d.key}”一项`,
  ),
  "ISS-002": error<{ key: string; written: string }>(
    (d) => `${d.key}“${d.written}”不是日期，或没有这一天`,
    () => "请写成 2013-04-08 这样的日期",
  ),
  "ISS-003": error<{ written: string; code: string; year: number }>(
    (d) => `发文字号“${d.written}”不是序号`,
    (d) => `请只写序号，如 4；或写全，如“${d.code}〔${d.year}〕4号”`,
  ),
  "ISS-004": error<{ written: string; expected: string }>(
    (d) => `发文字号“${d.written}”与机关代字或成文年份不符，应以“${d.expected}”开头`,
    () => "请改正发文字号，或只写序号",
  ),
  "ISS-005": error<{ key: string; date: string; lastDay: string }>(
    (d) => `${d.key}（${d.date}）早于本月最后一天（${d.lastDay}）`,
    (d) => `通报的数据截至 ${d.lastDay}，请核对${d.key}`,
  ),
  "ISS-006": error<{ signed: string; printed: string }>(
    (d) => `印发日期 ${d.printed} 早于成文日期 ${d.signed}`,
    () => "请核对这两个日期",
  ),
  "ISS-007": error<{ signed: string; closed: string }>(
    (d) => `截稿日期 ${d.closed} 晚于成文日期 ${d.signed}`,
    () => "成文以前应已截稿，请核对这两个日期",
  ),
  "ISS-008": error<{ key: string; expected: string }>(
    (d) => `“${d.key}”应为${d.expected}`,
    () => "请改正这一项，文字里的英文冒号请改用中文冒号；不需要时请整项删去",
  ),
  "ISS-009": error<{ key: string; expected: string }>(
    (d) => `“${d.key}”应为${d.expected}`,
    () => "请改正这一项，不需要的整项删去",
  ),
} as const;
