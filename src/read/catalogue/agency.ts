import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Agency } from "../../model/catalogue.ts";
import { extractForms } from "../../model/catalogue.ts";
import type { InputFile } from "../../model/input-file.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import { readYamlFields } from "../text/yaml-fields.ts";
import { agencyKeys, fieldReader } from "./agency-fields.ts";
import { officeLevel } from "./office-level.ts";
import { readUnitClasses } from "./unit-classes.ts";
import { readIssuingAgencies } from "./issuing-agencies.ts";
import { doubtThresholdNames, readDoubtThresholds } from "./doubt-thresholds.ts";

/** The roles of faces that an office may replace by its own files. */
const fontRoles = ["小标宋", "仿宋", "黑体", "楷体", "宋体", "补字"];
/** 每月5日前 (平政办〔2013〕11号). */
const usualDueDay = 5;
/** A quarter of the year: offices that were read about write sooner or later, but not to everybody. */
const usualLetterMonths = 3;
/** A second month is one too many. */
const usualYellowMonths = 2;
/** A third of the year. */
const usualTalkMonths = 4;
/** Two working weeks. */
const usualLetterDays = 10;
/** The steps before and after a letter, which stand where they are usual as far as the letter's own months allow. */
const readSteps = (
  { count, says, reportWrong }: ReturnType<typeof fieldReader>,
  letterMonths: number,
): Pick<Agency, "yellowMonths" | "talkMonths"> => {
  const given = (key: "黄色督办连续月数" | "建议约谈连续月数", usual: number): number =>
    says(key) ? count(key, 12, usual) : usual;
  const yellowMonths = given("黄色督办连续月数", Math.min(usualYellowMonths, letterMonths));
  const talkMonths = given("建议约谈连续月数", Math.max(usualTalkMonths, letterMonths + 1));
  const beside = `督办函连续月数（${letterMonths}）的整数`;
  if (says("黄色督办连续月数") && yellowMonths >= letterMonths) {
    reportWrong("黄色督办连续月数", "黄色督办连续月数", `小于${beside}`);
  }
  if (says("建议约谈连续月数") && talkMonths <= letterMonths) {
    reportWrong("建议约谈连续月数", "建议约谈连续月数", `大于${beside}`);
  }
  return { yellowMonths, talkMonths };
};

/**
 * Reads 机关.yaml. 标题 of 依据, 字体, 校核, 联系人, 联系电话 and 对口部门 may be left out; so may 简称 (the signature), 工作名称 (重点工作),
 * 联合发文机关 and 签名章 (none), 全域称谓 and 直属单位称谓 (by the level in the signature), 单位类别, 排名类别, 报送截止日 (5), 节假日顺延 (是), 加盖印章 (是), 摘编格式 (附件), 附图 (否), 黄色督办连续月数 (2), 督办函连续月数
 * (3), 建议约谈连续月数 (4), 督办函办理天数 (10) and 并列滞后比例 (1/3); 异议天数, 异议联系人 and 异议电话 have no usual value. Everything else is required (CAT-040).
 * Undefined when the file is no list of keys and values.
 */
export const readAgency = (file: InputFile, report: Report): Agency | undefined => {
  const fields = readYamlFields(file, agencyKeys, report);
  if (!fields) return undefined;
  const read = fieldReader(file.path, fields, report);
  const { reportWrong, required, optional, nested, count, share, truth, choice } = read;
  const basis = nested("依据", ["标题", "文号"]);
  const number = toFullWidthPunctuation(basis?.get("文号") ?? "");
  if (basis && number === "") {
    const place = fields.get("依据")?.place ?? { file: file.path };
    report({ code: "CAT-040", place, details: { key: "依据.文号" } });
  }
  const doubtThresholds = () =>
    readDoubtThresholds(nested("校核", doubtThresholdNames) ?? new Map(), (name, expected) =>
      reportWrong("校核", `校核.${name}`, expected),
    );
  const signature = required("发文机关署名");
  const level = officeLevel(signature);
  const letterMonths = count("督办函连续月数", 12, usualLetterMonths);
  const parallelLagShare = share("并列滞后比例");
  const contactPerson = optional("联系人", "");
  const contactPhone = read.digits("联系电话");
  return {
    mark: required("发文机关标志"),
    signature,
    ...readIssuingAgencies(read, signature),
    shortName: optional("简称", signature),
    workName: optional("工作名称", "重点工作"),
    counterparts: optional("对口部门", ""),
    area: optional("全域称谓", level.area),
    ...readUnitClasses(level.ownUnits, fields.get("单位类别")?.value, read),
    code: required("机关代字"),
    recipients: required("主送机关").replace(/：$/u, ""),
    copiedTo: required("抄送").replace(/。$/u, ""),
    printedBy: required("印发机关"),
    basis: { title: toFullWidthPunctuation(basis?.get("标题") ?? ""), number },
    dueDay: count("报送截止日", 28, usualDueDay),
    rollsOverHolidays: truth("节假日顺延"),
    contact: required("联系"),
    ...(contactPerson !== "" && { contactPerson }),
    ...(contactPhone !== "" && { contactPhone }),
    sealed: truth("加盖印章"),
    extractForm: choice("摘编格式", extractForms),
    ...(truth("附图", false) && { charts: true }),
    ...readSteps(read, letterMonths),
    letterMonths,
    letterDays: count("督办函办理天数", 60, usualLetterDays),
    ...(parallelLagShare && { parallelLagShare }),
    objections: {
      ...(read.says("异议天数") && { days: count("异议天数", 60, usualLetterDays) }),
      contact: optional("异议联系人", ""),
      telephone: read.digits("异议电话"),
    },
    fonts: Object.fromEntries([...(nested("字体", fontRoles) ?? [])].filter(([, name]) => name !== "")),
    ...(fields.has("校核") && { doubtThresholds: doubtThresholds() }),
  };
};
