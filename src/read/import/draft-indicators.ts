import type { ImportedCatalogue, ImportedTask } from "../../model/imported-catalogue.ts";
import { importedTasks } from "../../model/imported-catalogue.ts";
import type { PaceMethod, Relation } from "../../model/task.ts";
import { parseDeadline } from "../text/deadline-text.ts";

/** 量化指标 as a task's text seems to state it, to be checked. */
interface DraftIndicator {
  readonly task: number;
  readonly name: string;
  readonly relation: Relation;
  readonly target: string;
  readonly unit: string;
  readonly deadline: string;
  readonly method: PaceMethod;
  readonly verb: string;
  /** The words of the text that it was made of. */
  readonly quotation: string;
  readonly line: number;
}

const measures =
  "平方公里|平方米|立方米|公里|千米|公顷|吨标准煤|吨|亩|人次|人|户|家|个百分点|%|％|项|件|处|座|所|套|条|辆|台|张|间|栋|批|场|例|名|种|村|期|块|份|册|盏|棵|株|头|只|艘|架|千瓦时|千瓦|兆瓦|千伏安|元|美元|天|个";
const verbs =
  "新改建|新建|改建|续建|扩建|新增|建成|建设改造|建设|完成|实现|达到|改造|开工|培育|引进|发展|治理|办理|申请|争取|安排|打造|创建|新造|解决|招聘|投资|组织|开展|举办|培训|转移|消除|淘汰|整治|提升|推广|实施|招引|签约|落地|投产|竣工|新开工|转化|认定|绿化|疏浚|加固|搬迁|脱贫|救助|发放|提供|增长|下降|降低|控制";
const stated = new RegExp(
  `(?<before>[^，。；、：（）“”\\d]{0,24}?)(?<bound>不低于|不少于|不高于|不超过|控制在|超过|突破|超|达到|达)?(?<number>\\d[\\d,]*(?:\\.\\d+)?)(?<scale>[万亿]{0,2})(?:余|多)?(?<measure>${measures})(?<after>以上|以内|以下|左右)?`,
  "gu",
);

const relationOf = (bound: string, after: string): Relation => {
  if (/不高于|不超过|控制在/u.test(bound) || /以内|以下/u.test(after)) return "≤";
  return /不低于|不少于|超|突破/u.test(bound) || after === "以上" ? "≥" : "=";
};

/** Numbers that count no work: 第3次, 3号, 2013年. */
const isNoTarget = (text: string, index: number): boolean =>
  /[第年月〔-]$/u.test(text.slice(Math.max(0, index - 1), index));

const indicatorsOf = (task: ImportedTask, year: number): readonly DraftIndicator[] => {
  const found: DraftIndicator[] = [];
  for (const match of task.text.matchAll(stated)) {
    const { before = "", bound = "", number = "", scale = "", measure = "", after = "" } = match.groups ?? {};
    const verb = new RegExp(`^.*?(${verbs})`, "u").exec(before)?.[1];
    const at = match.index + before.length + bound.length;
    if (verb === undefined || isNoTarget(task.text, at)) continue;
    const own = before.replace(/^(?:全年|年内|力争|确保|其中|并|和|再|计划)+/u, "");
    const noun = /^(?:的)?([\p{Script=Han}]{2,14}?)(?=[，。；、（]|$|建设|改造|等)/u.exec(
      task.text.slice(match.index + match[0].length),
    );
    // 开工15个项目 counts what stands behind the number.
    const isBehind = noun !== null && after === "" && (own.endsWith(verb) || /[和等及]$/u.test(own));
    const name = isBehind ? verb + (noun[1] ?? "") : own;
    if ([...name].length < 3 || found.some((each) => each.name === name)) continue;
    const unit = scale + (measure === "％" ? "%" : measure);
    const relation = relationOf(bound, after);
    const share = unit === "%" || measure === "个百分点";
    found.push({
      task: task.number,
      name,
      relation,
      target: number.replaceAll(",", ""),
      unit,
      deadline:
        parseDeadline(task.timeLimit.replace(/完成$/u, ""), year) && task.timeLimit !== ""
          ? task.timeLimit.replace(/完成$/u, "")
          : "未明示",
      method: share || relation === "≤" ? "年底" : "序时",
      verb,
      quotation: match[0],
      line: task.position.line,
    });
  }
  return found;
};

/** What the texts of the tasks say in numbers behind a verb: number, measure and name, each with the words it stands in. */
export const draftIndicators = (catalogue: ImportedCatalogue, year: number): readonly DraftIndicator[] =>
  importedTasks(catalogue).flatMap(({ task }) => indicatorsOf(task, year));
