import { editDistance } from "../../diagnostics/edit-distance.ts";
import type { DepartedUnit } from "../../model/changes/adjustments.ts";
import type { UnitMention } from "../../model/task.ts";
import { unifiedText } from "../../model/text/unified-text.ts";
import type { Unit, UnitGroup } from "../../model/unit.ts";

/** Names that are their own keys: ideographs, and the letters, figures and marks of ASCII. Most names are. */
const isOwnKey = /^[!-~、。\u4E00-\u9FFF]*$/u;

/**
 * What names are compared by: no spaces, one width for marks and figures, ideographs for radicals. The words themselves
 * must agree.
 */
export const nameKey = (name: string): string =>
  isOwnKey.test(name) ? name : unifiedText(name).normalize("NFKC").replaceAll(/\s+/gu, "");

/** 单位名录 and 单位分组 as one index of names. */
export interface UnitNames {
  /** Name, full name, aliases and the names of other months of every unit, by key. */
  readonly units: ReadonlyMap<string, Unit>;
  /** Names of groups, by key. */
  readonly groups: ReadonlyMap<string, UnitGroup>;
  /** Units that are no more, by every name they had. */
  readonly departed?: ReadonlyMap<string, DepartedUnit>;
  /** 平顶山市: the place that the units' names begin with where they are written in full, its level 市 included. */
  readonly place?: string;
}

/** Every name that means a unit, its own first. */
export const namesOf = ({ name, fullName, aliases, otherNames = [] }: Unit): readonly string[] => [
  name,
  fullName,
  ...aliases,
  ...otherNames,
];

/** 平顶山市 of 市科技局 with the full name 平顶山市科学技术局, 宝丰县 of 县财政局; none for a unit that is not named by a level. */
const placesOf = ({ name, fullName }: Unit): readonly string[] => {
  const level = /^[省市州盟县区旗乡镇]/u.exec(name)?.[0];
  if (level === undefined || fullName.startsWith(level)) return [];
  return new RegExp(`^.+?${level}`, "u").exec(nameKey(fullName)) ?? [];
};

/** What most units begin with, for 乡村振兴局 of 宝丰县 looks like one of 宝丰县乡. */
const commonest = (places: readonly string[]): string | undefined => {
  const times = new Map<string, number>();
  for (const place of places) times.set(place, (times.get(place) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0];
};

/** Indexes units and groups; of two bodies with the same name the first keeps it. */
export const unitNames = (
  units: readonly Unit[],
  groups: readonly UnitGroup[],
  departed: readonly DepartedUnit[] = [],
): UnitNames => {
  const byKey = new Map<string, Unit>();
  for (const unit of units) {
    for (const name of namesOf(unit)) {
      if (!byKey.has(nameKey(name))) byKey.set(nameKey(name), unit);
    }
  }
  const place = commonest(units.flatMap(placesOf));
  return {
    units: byKey,
    groups: new Map(groups.toReversed().map((group) => [nameKey(group.name), group])),
    departed: new Map(
      departed.flatMap((each) => namesOf(each.unit).map((name) => [nameKey(name), each] as const)),
    ),
    ...(place !== undefined && { place }),
  };
};

/** A name without that of the place before it: 平顶山市科技局 is 市科技局, 平顶山市叶县政府 叶县政府. */
export const withoutPlace = (key: string, place: string): readonly string[] =>
  place !== "" && key.startsWith(place) ? [key.slice(place.length - 1), key.slice(place.length)] : [];

/**
 * The unit of a name, by exact name, full name or alias, also with the name of the place before it; undefined for a group
 * and for an unknown name.
 */
export const findUnit = ({ units, place = "" }: UnitNames, written: string): Unit | undefined => {
  const key = nameKey(written);
  const spellings = [key, ...withoutPlace(key, place)];
  return spellings.map((each) => units.get(each)).find((unit) => unit !== undefined);
};

/** The unit of a name that is no more; undefined where somebody bears the name. */
export const findDeparted = (names: UnitNames, written: string): DepartedUnit | undefined =>
  findUnit(names, written) ? undefined : names.departed?.get(nameKey(written));

/** The unit or group that a catalogue line means by `written`; undefined when nobody has that name. */
export const mentionOf = (names: UnitNames, written: string): UnitMention | undefined => {
  const unit = findUnit(names, written);
  if (unit) return { written, kind: "unit", units: [unit.name] };
  const group = names.groups.get(nameKey(written));
  return group && { written, kind: "group", units: group.members };
};

/**
 * At most `limit` names of units and groups that look most like `written`, nearest first, for a message to offer.
 * Never used to decide: 市民政局 and 市财政局 differ by one character. Names that do not share more than half are left out.
 */
export const nearestNames = (names: UnitNames, written: string, limit = 3): readonly string[] => {
  const key = nameKey(written);
  const distances = new Map<string, number>();
  const consider = (name: string, spelling: string): void => {
    const distance = editDistance(key, spelling);
    // 高新区 is how people call 高新区管委会; a shorter beginning is one of many.
    const isShort = key.length >= 3 && spelling.startsWith(key);
    if (!isShort && distance * 2 >= Math.max(key.length, spelling.length)) return;
    distances.set(name, Math.min(distance, distances.get(name) ?? distance));
  };
  for (const [spelling, unit] of names.units) consider(unit.name, spelling);
  for (const [spelling, group] of names.groups) consider(group.name, spelling);
  return [...distances]
    .sort(([, a], [, b]) => a - b)
    .slice(0, limit)
    .map(([name]) => name);
};

/** A name in a unit line and how many characters stand before it. */
interface WrittenName {
  readonly name: string;
  readonly offset: number;
}

const separator = /^(?:[、，,；;]|\s(?![(（]))/u;
const depthChange: Readonly<Record<string, number>> = { "(": 1, "（": 1, ")": -1, "）": -1 };

/** No group's name is longer; a line of ten thousand names must not take minutes. */
const longestGroup = 60;

/** 各区、县级市, 各县（市）、区人民政府, 各县（市、区）党委、政府: a group whose name has 、 in it. */
const groupWithMarks =
  /^各?(?:县（市、区）|县（区）|县（市）|市县区|县市区|市县|县区|区县|区市县|[县市区州旗镇]|乡镇|乡（镇）)党(?:工)?委[、，](?:人民)?政府(?=[、，,；;（(\s]|$)|^(?:市直)?(?:各|相关|有关)(?:县级市|县（市）|县\(市\)|市（州）|市州|[县市区州旗乡镇盟]|乡镇|街道|开发区|园区|功能区|管委会)(?:[、，,](?:县级市|市（州）|市州|[县市区州旗乡镇盟]|乡镇|街道(?:办事处)?|开发区|园区|功能区))+(?:人民政府|政府|管委会|办事处)?(?=[、，,；;（(\s]|$)/u;

/**
 * Takes a 牵头单位 or 责任单位 line apart at 、 ， ； and spaces, but never inside parentheses:
 * 各县（市、区）政府 is one name. Empty pieces are left out.
 */
export const splitUnits = (line: string): readonly WrittenName[] => {
  const characters = [...line];
  const found: WrittenName[] = [];
  let depth = 0;
  let start = 0;
  const take = (end: number): void => {
    const name = characters.slice(start, end).join("");
    if (name !== "") found.push({ name, offset: start });
    start = end + 1;
  };
  let groupEnd = 0;
  for (const [index, character] of characters.entries()) {
    if (index === start && "各相有市县区".includes(character)) {
      const [group = ""] = groupWithMarks.exec(characters.slice(index, index + longestGroup).join("")) ?? [];
      groupEnd = index + [...group].length;
    }
    if (index < groupEnd) continue;
    depth = Math.max(0, depth + (depthChange[character] ?? 0));
    if (depth === 0 && separator.test(character + (characters[index + 1] ?? ""))) take(index);
  }
  take(characters.length);
  return found;
};
