import type { Agency } from "../../model/catalogue.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import type { UnitClass } from "../../model/unit.ts";
import { localGovernments, usualClasses } from "../../model/unit.ts";
import { splitUnits } from "../text/unit-names.ts";
import { scalarText } from "../text/yaml-fields.ts";
import type { fieldReader } from "./agency-fields.ts";

const key = "单位类别";
const written = "“合称: 类别、类别”，一行一个合称";

/** The classes that one list is made of; the list is its own class where none is given. Undefined for what is no such list. */
const classesIn = (list: string, below: unknown): readonly UnitClass[] | undefined => {
  const texts = (Array.isArray(below) ? below : [below]).map(scalarText);
  if (texts.includes(undefined)) return undefined;
  const names = texts.flatMap((text = "") =>
    splitUnits(toFullWidthPunctuation(text)).map(({ name }) => name.trim()),
  );
  return (names.length === 0 ? [list] : names).map((name) => ({ name, list }));
};

/** The office's own classes; what is no list of them, or one that stands in two lists, is reported (CAT-041). */
const readClasses = (
  value: unknown,
  { reportWrong }: ReturnType<typeof fieldReader>,
): readonly UnitClass[] | undefined => {
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isMap || Object.keys(value).length === 0) {
    reportWrong(key, key, `下级的${written}`);
    return undefined;
  }
  const found = new Map<string, UnitClass>();
  for (const [name, below] of Object.entries(value)) {
    const list = toFullWidthPunctuation(name.trim());
    const classes = classesIn(list, below);
    if (!classes) reportWrong(key, `${key}.${list}`, "几个类别，用顿号隔开");
    for (const each of classes ?? []) {
      const earlier = found.get(each.name);
      if (earlier)
        reportWrong(key, `${key}.${list}`, `没有重复的类别（“${each.name}”已归入“${earlier.list}”）`);
      else found.set(each.name, each);
    }
  }
  return [...found.values()];
};

/**
 * 单位类别, 直属单位称谓 and 排名类别 of 机关.yaml: the classes that units may be of, in lists, and the list that is ranked. Where the
 * file says nothing, the usual ones, with `ownUnits` for the units at the office's own level, and the highest of the local governments.
 * Reports what is no such thing (CAT-041).
 */
export const readUnitClasses = (
  ownUnits: string,
  value: unknown,
  read: ReturnType<typeof fieldReader>,
): Pick<Agency, "unitClasses" | "rankedLists"> => {
  const { says, optional, reportWrong } = read;
  const calling = says("直属单位称谓") ? "直属单位称谓" : "市直单位称谓";
  if (says("直属单位称谓") && says("市直单位称谓"))
    reportWrong("市直单位称谓", "市直单位称谓", "空（已写“直属单位称谓”）");
  const own = says(key) ? readClasses(value, read) : undefined;
  if (own && says(calling)) reportWrong(calling, calling, `空（“${key}”已写明各类合称什么）`);
  const unitClasses = own ?? usualClasses(optional(calling, ownUnits));
  const lists = [...new Set(unitClasses.map(({ list }) => list))];
  const ranked = optional("排名类别", "");
  if (ranked === "无") return { unitClasses, rankedLists: [] };
  if (ranked === "") {
    const usual = localGovernments.flatMap(
      (name) => unitClasses.find((each) => each.name === name)?.list ?? [],
    );
    return { unitClasses, rankedLists: usual };
  }
  if (!lists.includes(ranked)) reportWrong("排名类别", "排名类别", `“无”或这些合称之一：${lists.join("、")}`);
  return { unitClasses, rankedLists: [ranked] };
};
