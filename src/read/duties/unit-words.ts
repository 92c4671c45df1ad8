import { splitUnits } from "../text/unit-names.ts";

/** What the name of a public body ends with, so that “政府引导，企业参与” is not taken for units. */
const unitEnding =
  /(?:[局委办府部会院校所站行社团台馆队厅署处室司联镇乡区县市州旗盟等关厂库组班场商庭]|集团|部门|单位|大学|学院|中学|小学|幼儿园|企业|国企|中心|街道|军分区|指挥部|红十字会|属地|[各有相]关?村|\p{Script=Han}[一二三四五六七八九十]{1,2}[中小]|保险|银行|铁塔|电网|税务|烟草|邮政|电信|移动|联通|[)）])$/u;
/** Words that name no body in particular, though they end like one. */
const general =
  /^(?:政府|企业|部门|单位|社会|市场|社区|地区|园区|城市|农村|学校|医院|银行|机关|市|县|区|乡|镇|全市|全县|全区|全省|场|厂|会|等|各级各部门|各级各单位|各级各有关部门|各方面|全社会|因地|以.+|(?:牵头|责任|配合|主办|承办|协办|参与)(?:单位|部门))$/u;
/** 市残工委, 国家烟草: a level or a group before a name whose ending is not known. */
const withLevel = /^(?:市|省|州|县|区|国家|中国|全国|中央|各|有关|相关|市直|省直|县直|区直|驻).{2,}$/u;
/** No name of a body has these: 由 but in 自由, a number of things (12处), a month, 会同 before it. */
const sentenceMarks = /[。！？：:“”]|(?<!自)由|\d(?:处|所|站|场|库|组|班|台|队)$|\d月|^会同/u;
/** Words of a sentence about units rather than of their names. */
const sentenceWords =
  /[的后将把对]|研究|提出|推动|推进|完成|加快|做好|制定|要求|意见|方面|资金|经费|配合|协助|安排/u;

/** 市财政局安排资金: what an office does, not its name. */
const withDeed =
  /(?:局|厅|委员会|政府|医院|公司|集团|中心|学校|大学|银行|部门|单位)\p{Script=Han}{2,}(?<![科股室])$/u;
/** 市供电公司配合新建变电站: the same where the words end like the name of a body. */
const withVerb =
  /(?:[局委办厅]|政府|公司|集团|中心|医院|银行|学校|部门|单位)(?:负责|牵头|配合|协助|协同|提供|安排|筹措|筹集|拨付|做好|抓好|承担|承办|新建|改建|扩建|修建)(?!人)/u;

const ofOffice =
  /^(?<unit>.*(?:[局委办部院站所]|公司|中心|集团|支队|大队))(?:党组书记|党委书记|主要负责人|负责人|局长|主任|总?经理|院长|部长|董事长|站长|所长|支队长|大队长)$/u;

/** 县住建局 of 县住建局局长; undefined for a name that is no post in an office. */
export const unitOfPost = (name: string): string | undefined => {
  const { unit } = ofOffice.exec(name)?.groups ?? {};
  return unit;
};

/** Whether a word could be the name of a body or of a group of bodies; `certain` lets an unknown ending pass behind a level. */
export const isUnitName = (name: string, certain = false): boolean =>
  !general.test(name) &&
  !/^[（(〔［[【—–-]/u.test(name) &&
  [...name].length >= 2 &&
  [...name].length <= 30 &&
  !sentenceMarks.test(name) &&
  !withVerb.test(name) &&
  (unitEnding.test(name) ||
    (certain && withLevel.test(name) && !sentenceWords.test(name) && !withDeed.test(name)));

/** What the name of an office ends with, as one that stands alone behind a sentence has to. */
export const offices =
  /(?:[局委办厅部]|政府|管委会|部门|单位|公司|集团|中心|街道|乡镇|镇街|[市县]区|区县|[)）])$/u;

const post =
  "(?:(?:常务)?副?(?:市|省|县|区|州|镇|乡|盟|旗)长|(?:市|省|县|区|州)?(?:政府|委)?(?:副?秘书长|副?书记|常委|副?主席)|(?:市|县|区|省)?(?:分管|主管|联系|包联)?(?:政府|的)?领导|主要负责人)";
const postForm = new RegExp(
  `^(?:市|县|区|省)?(?:政府|委)?(?:分管|主管|联系|包联)?(?:的)?\\p{Script=Han}{0,3}[某×]{0,2}${post}(?:\\p{Script=Han}|[某×]){0,3}(?:同志)?$`,
  "u",
);

/** 分管副市长, 常务副县长, 秘书长, with a name before or behind it: a post in the government and no body. */
export const isPost = (name: string): boolean => postForm.test(name) && !unitEnding.test(name);

/** The words after which a list names others that it does not name. */
const openEnd =
  /(?:等(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})?(?:个|家)?(?:有关|相关|各|国务院|自治区|市直|县直|区直|省直|市级|县级|区级|省级|成员|责任|配合|职能|主管)*(?:部门和单位|部门、单位|部门|单位|县（市、区）|县区|地区|企业))?)$/u;

/** 市财政局等相关部门 as the names before 等 and what stands behind it as a group of its own, if it says whom. */
const withoutOpenEnd = (name: string): { readonly names: readonly string[]; readonly open: boolean } => {
  const [tail = ""] = openEnd.exec(name) ?? [];
  const before = name.slice(0, name.length - tail.length);
  if (tail === "" || before === "") return { names: [name], open: false };
  const group = /(?:(?:市|县|区|省)(?:直|级)|国务院|自治区)?(?:有关|相关|各).*$/u.exec(tail)?.[0];
  return { names: group === undefined ? [before] : [before, group], open: true };
};

/** 市财政局及各县（市、区）政府 are two: a joining word counts only behind what may end the name of a body. */
const joined =
  /(?<=(?:[局委办府部院厅署处会社行司队联]|中心|部门|单位|集团|企业|街道|[县区乡镇])(?:[)）])?)(?:以及|及其|及|和|与|会同)(?=[各市省县区有相国中驻属\p{Script=Han}]{2,})/u;
const namesOfOneBody =
  /(?:发展|住房|人力资源|工业|文化|规划|科学|卫生|生态|自然资源|城市|社区|地区|农业|党委)$/u;

const apart = (name: string): readonly string[] => {
  const found = joined.exec(name);
  if (!found) return [name];
  const left = name.slice(0, found.index);
  const right = name.slice(found.index + found[0].length);
  if (namesOfOneBody.test(left) || !isUnitName(left) || !isUnitName(right)) return [name];
  return [left, ...apart(right)];
};

const levels = "市省县区州旗盟镇";
const stems =
  /^(?:发展|发改|工业|工信|经信|经济|科技|科学|教育|教体|公安|民政|司法|财政|人力|人社|自然|国土|生态|环境|环保|住房|住建|城乡|城市|城管|城建|交通|水利|水务|农业|农村|农林|林业|商务|文化|文旅|文广|卫生|卫健|退役|应急|审计|市场监|统计|体育|医疗|医保|机关事务|信访|国资|国有|金融|地方金融|行政审批|政务|政数|数据|大数据|粮食|能源|档案|民族|民宗|外事|外侨|侨务|扶贫|乡村|招商|投资|海洋|渔业|煤炭|安监|安全|质监|质量|食品|食药|药品|知识产权|规划|园林|市政|房管|人防|畜牧|农机|公共资源|新闻|广电|旅游|气象|地震|税务|国税|地税|综治|编办|监察|公路|铁路|港航|道路|物价|供销|移民|计生|文物|法制|地方志|机构编制|保密|住房公积金|科工|商粮|工商|农开|城调|外经|国防|人民防空)/u;
const departments = /(?:局|委|委员会|办|办公室|厅|中心|所)$/u;

/** 市场监管局, 市容环卫局, 市政工程处: 市 is no level there. */
const ownWords =
  /^市(?:场|容|政(?:公用|工程|园林|管理|设施|建设|维护|局|处))|^[县区]域|^镇(?:街|江|海|平|安|雄|远|康|原|坪|巴|宁)/u;

/** The level that the first name of a line has: 市; empty where it has none. */
export const levelOf = (line: string): string => {
  const first = /^自治[区州县旗]/u.exec(line)?.[0] ?? line.charAt(0);
  return first.length > 1 || (levels.includes(first) && !ownWords.test(line)) ? first : "";
};

/** 市发展和改革局、工业和信息化局: the level that the first name has, or else those that lead, and the others lack. */
const withLevels = (names: readonly string[], ofLeads: string): readonly string[] => {
  const own = levelOf(names[0] ?? "");
  const level = own === "" && names.every((name) => levelOf(name) === "") ? ofLeads : own;
  if (level === "") return names;
  return names.map((name) =>
    levelOf(name) !== level && (stem.test(name) || (stems.test(name) && departments.test(name)))
      ? level + name
      : name,
  );
};

const stem = new RegExp(`^[${levels}]?(?:${stems.source.slice(4, -1)})$`, "u");
const departmentsBehind =
  /等(?:\d{1,2}|[一二三四五六七八九十]{1,3})?(?:个|家)?(?:相关|有关|职能|主管)?部门$/u;

/** 市发改、财政、住建等部门: names without 局 and 委, which the words behind 等 make names of departments. */
export const shortNames = (text: string): readonly string[] | undefined => {
  const tail = departmentsBehind.exec(text)?.[0];
  if (tail === undefined) return undefined;
  const names = splitUnits(text.slice(0, -tail.length)).map(({ name }) => name);
  const isShort = names.length > 1 && names.every((name) => stem.test(name) || isUnitName(name));
  return isShort && names.some((name) => stem.test(name)) ? names : undefined;
};

/** 1.市建设局 2.市热力公司: numbers before the names of a list. */
const itemMark = /^(?:\d{1,2}[.．]|[（(]\d{1,2}[)）]|[①-⑳])(?=\p{Script=Han})/u;

/** A unit line as the list takes it, and what was changed in it. */
interface TidyUnits {
  readonly line: string;
  /** 等 was left out: the document does not say who else. */
  readonly open: boolean;
  /** Names to which the level of the first was added. */
  readonly completed: readonly string[];
}

/**
 * Puts a unit line in the form in which names can be looked up: 及, 和 between names become 、, 等 goes, a level that is said
 * once stands before every department, brackets of a group are round. A line without any of it stays as it is.
 */
export const tidyUnits = (text: string, ofLeads = ""): TidyUnits => {
  const line = text
    .replaceAll(/[〔［[]([^〔［\]〕］]*)[\]〕］]/gu, "（$1）")
    .replaceAll(/(?<=\p{Script=Han})\s*[/／]\s*(?=\p{Script=Han})/gu, "、");
  const names = splitUnits(line).map(({ name }) => name.replace(itemMark, ""));
  const parts = names.flatMap(apart).map(withoutOpenEnd);
  const single = parts.flatMap((part) => part.names);
  const complete = withLevels(single, ofLeads);
  const changed =
    complete.length !== names.length ||
    /\s/u.test(line) ||
    complete.some((name, index) => name !== names[index]) ||
    splitUnits(line).some(({ name }, index) => name !== names[index]);
  return {
    line: changed ? complete.join("、") : line,
    open: parts.some(({ open }) => open),
    completed: complete.filter((name, index) => name !== single[index]),
  };
};
