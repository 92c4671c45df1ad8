import type { ImportedCatalogue } from "../../model/imported-catalogue.ts";
import { importedTasks } from "../../model/imported-catalogue.ts";
import type { UsualClass } from "../../model/unit.ts";
import { nameKey, splitUnits } from "../text/unit-names.ts";

/** A name of the task list that no list of the year has yet, and where it stands. */
interface DraftUnit {
  readonly name: string;
  readonly fullName: string;
  readonly kind: UsualClass;
  readonly rank: number;
  readonly line: number;
  /** How many tasks name it. */
  readonly times: number;
  /** A name of the list before it that may mean the same body. */
  readonly similar?: string;
}

/** A name that stands for several bodies; who they are is for the office to fill in. */
interface DraftGroup {
  readonly name: string;
  readonly line: number;
  readonly times: number;
}

const groupForm =
  /^(?:各|相关|有关|市直|县直|区直|省直|属地|全市|其他|所有)|(?:成员单位|相关部门|有关部门|相关单位|有关单位|责任单位|市属企业|运营商|通信企业)$|[县市区乡镇]、|[（(](?:市|县|区|街道|州)/u;

/** 类别 by what a name ends or begins with, the first that fits. */
const kinds: readonly (readonly [RegExp, UsualClass])[] = [
  [/(?:管委会|管理委员会)$/u, "管委会"],
  [/(?:乡|镇|街道)(?:人民政府|政府|办事处)?$/u, "乡镇（街道）"],
  [/州(?:人民)?政府$/u, "市（州）"],
  [/[县市区旗](?:人民)?政府$/u, "县（市、区）政府"],
  [/公司|集团|银行|信用社|农信社|农商行|企业|电网|铁塔|车站$|东站$|西站$/u, "企业"],
  [
    /税务局|国税局|地税局|工商局|质监局|气象局|海关|银监|银保监|人民银行|邮政管理局|烟草|海事局|出入境|消防/u,
    "垂直管理单位",
  ],
  [
    /总工会|团市委|团县委|团区委|团省委|妇联|残联|科协|工商联|文联|侨联|社科联|红十字会|供销社|供销合作/u,
    "群团组织",
  ],
  [
    /委(?:组织部|宣传部|统战部|政法委|办公室?|党校|老干部局|农办|编办|网信办|督查)|^(?:市|县|区|省)委|纪委|监委|文明办|综治办|编办|党校|政法委/u,
    "党委机构",
  ],
  [
    /^(?:市|县|区|省|州)?政府(?:办|金融办|外侨办|外事办|研究室|法制办|办公室|信息办)|督查|(?:办公室|办)$/u,
    "办公机构",
  ],
  [/(?:中心|学院|大学|学校|医院|台|馆|院|管理处|社|管理局水库|水库管理局)$/u, "事业单位"],
];

const kindOf = (name: string, place: string | undefined): UsualClass => {
  // The cities of a province; those below a city are counties by rank.
  if (/省$|自治区$/u.test(place ?? "") && /市(?:人民)?政府$/u.test(name)) return "市（州）";
  return kinds.find(([form]) => form.test(name))?.[1] ?? "政府部门";
};

/** What two spellings of one body have in common: 市发展和改革委员会, 市发展改革委. */
const likeness = (name: string): string =>
  name
    .replace(/^[市省县区州]/u, "")
    .replaceAll(/发展和?改革|发改/gu, "发改")
    .replaceAll(/工业和?信息化|工信/gu, "工信")
    .replaceAll(/住房和?城乡建设|住建/gu, "住建")
    .replaceAll(/人力资源和?社会保障|人社/gu, "人社")
    .replaceAll(/科学技术|科技/gu, "科技")
    .replaceAll(/自然资源和?规划|自规/gu, "自规")
    .replaceAll(/国土资源|国土/gu, "国土")
    .replaceAll(/交通运输|交通/gu, "交通")
    .replaceAll(/委员会/gu, "委")
    .replaceAll(/办公室/gu, "办")
    .replaceAll(/人民政府/gu, "政府")
    .replaceAll("和", "");

/** 平顶山 of 平顶山市人民政府: the place whose government issued the document, with the level that its offices begin with. */
export const placeOf = (
  catalogue: Pick<ImportedCatalogue, "title" | "header" | "closing">,
): string | undefined => {
  const words = [catalogue.title, ...catalogue.header, ...catalogue.closing].join("\n");
  return /([\p{Script=Han}]{1,8}?[市县区州省旗盟])(?:人民政府|委)/u.exec(words)?.[1];
};

/** 市科技局 as 平顶山市科技局, where the place is known and the name begins with its level. */
const fullNameOf = (name: string, place: string | undefined): string =>
  place !== undefined && name.startsWith(place.slice(-1)) && !name.startsWith(place)
    ? place + name.slice(1)
    : name;

/**
 * The units and groups that the tasks name and `known` has not, in the order in which they come first. Kinds are told by
 * the ends of names; nothing is decided that would not be checked.
 */
export const draftUnits = (
  catalogue: ImportedCatalogue,
  known: (name: string) => boolean,
): { readonly units: readonly DraftUnit[]; readonly groups: readonly DraftGroup[] } => {
  const found = new Map<string, { name: string; line: number; times: number }>();
  for (const { task } of importedTasks(catalogue)) {
    for (const { name } of splitUnits(`${task.leadLine}、${task.responsibleLine}`)) {
      const earlier = found.get(nameKey(name));
      if (earlier) earlier.times += 1;
      else if (!known(name)) found.set(nameKey(name), { name, line: task.position.line, times: 1 });
    }
  }
  const all = [...found.values()];
  const place = placeOf(catalogue);
  const units: DraftUnit[] = [];
  for (const unit of all.filter(({ name }) => !groupForm.test(name))) {
    const similar = units.find(({ name }) => likeness(name) === likeness(unit.name))?.name;
    units.push({
      ...unit,
      fullName: fullNameOf(unit.name, place),
      kind: kindOf(unit.name, place),
      rank: units.length + 1,
      ...(similar !== undefined && { similar }),
    });
  }
  return { units, groups: all.filter(({ name }) => groupForm.test(name)) };
};
