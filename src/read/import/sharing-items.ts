import type { LabelRole } from "../duties/label-roles.ts";
import { takeDuties } from "../duties/take-duties.ts";
import { depthOf } from "./lines/classify.ts";
import type { ItemTree } from "./item-draft.ts";
import { isLabelOfOthers } from "./unit-headings.ts";

/** Whether what an item says of units can be said of those below it: a section, a label alone, who leads points of others. */
export const isOuter = (item: ItemTree): boolean =>
  depthOf(item.level) <= depthOf("section") || isLabelOfOthers(item) || leadsOthers(item);

const rolesOf = ({ text, parts }: ItemTree): ReadonlySet<LabelRole> =>
  new Set([...takeDuties(text).parts, ...parts].map(({ role }) => role));

/** （一）做优文旅产业（牵头单位：县文旅局） above points each of which says who else is responsible, and none who leads. */
const leadsOthers = (item: ItemTree): boolean => {
  if (item.level !== "subsection" || !rolesOf(item).has("lead")) return false;
  const points = itemsOf(item).map(rolesOf);
  return (
    points.length > 0 &&
    points.every((roles) => roles.has("responsible") && !roles.has("lead")) &&
    !takeDuties(item.text).text.includes("。")
  );
};

/** Whether the points of these items have numbers that run through from one item to the next. */
const runsThrough = (groups: readonly ItemTree[]): boolean =>
  groups.length > 1 &&
  groups.every((group, index) => {
    const before = itemsOf(groups[index - 1] ?? group).at(-1)?.number ?? 0;
    const first = itemsOf(group)[0];
    return first?.level === "number" && (index === 0 || first.number === before + 1);
  });

/**
 * Sections of points of which the last alone has a line of units, where every section of the document is like that: the
 * units are those of all its points.
 */
const sectionsWithLast = (
  every: readonly ItemTree[],
  names: (item: ItemTree) => boolean,
): readonly (readonly [ItemTree, ItemTree])[] => {
  const naming = every.filter(names);
  const sections = every.filter(
    (item) => depthOf(item.level) <= depthOf("section") && itemsOf(item).some(names),
  );
  const lasts = sections.flatMap((section) => {
    const last = itemsOf(section).at(-1);
    return last && names(last) && last.parts.length > 0 ? [[section, last] as const] : [];
  });
  const isHabit = naming.length === lasts.length && lasts.length === sections.length;
  const several = lasts.filter(([section]) => itemsOf(section).length >= 2);
  return isHabit && several.length >= 2 ? several : [];
};

/**
 * The headings whose units are those of the items below them, each with the item that names them: sections, labels alone,
 * and （一） over points whose numbers run through the document, each of which is a task then.
 */
export const sharersOf = (
  every: readonly ItemTree[],
  own: Map<ItemTree, boolean>,
  lifted: ReadonlyMap<ItemTree, ItemTree>,
): ReadonlyMap<ItemTree, ItemTree> => {
  const names = (item: ItemTree): boolean => own.get(item) === true;
  const holds = (item: ItemTree): boolean => names(item) || item.children.some(holds);
  const isSharing = (item: ItemTree, fewest: number): boolean =>
    isOuter(item) &&
    names(item) &&
    !item.children.some(holds) &&
    (itemsOf(item).length >= fewest || isLabelOfOthers(item));
  // Where one heading names the units of its tasks, the others do so even of a single one.
  const fewest = every.some((item) => isSharing(item, 2)) ? 1 : 2;
  const sharers = [
    ...every.filter((item) => isSharing(item, fewest)).map((item) => [item, item] as const),
    ...sectionsWithLast(every, names),
  ];
  const groups = every.filter(
    (item) =>
      item.level === "subsection" && names(item) && !item.children.some(holds) && itemsOf(item).length > 0,
  );
  if (!runsThrough(groups)) return new Map(sharers);
  for (const last of groups.map((group) => lifted.get(group))) if (last) own.set(last, true);
  for (const group of groups) if (lifted.has(group)) own.set(group, false);
  return new Map([...sharers, ...groups.map((group) => [group, lifted.get(group) ?? group] as const)]);
};

/** The numbered items directly under one. */
const itemsOf = ({ children }: ItemTree): readonly ItemTree[] =>
  children.filter(({ level }) => level !== "paragraph");

/**
 * Where a document names the units of each task below the last of its points, or below its one paragraph, they are those of
 * the whole task: these tasks, with the point that says them.
 */
export const lift = (
  every: readonly ItemTree[],
  own: Map<ItemTree, boolean>,
): ReadonlyMap<ItemTree, ItemTree> => {
  const lifted = new Map<ItemTree, ItemTree>();
  const names = (item: ItemTree): boolean => own.get(item) === true;
  const inner = every.filter(
    ({ level }) => level === "subsection" || level === "article" || level === "number",
  );
  const groups = inner.filter((item) => !names(item) && itemsOf(item).some(names));
  const atEnd = groups.every((item) => {
    const items = itemsOf(item);
    return names(items.at(-1) as ItemTree) && !items.slice(0, -1).some(names);
  });
  const several = groups.filter((item) => itemsOf(item).length >= 2);
  const lasts = groups.map((item) => itemsOf(item).at(-1) as ItemTree);
  // Two of them say so, or one in lines below its points with no other units, or beside others of its level that have some.
  const isHabit =
    several.length >= 2 ||
    (several.length === 1 &&
      groups.length === 1 &&
      lasts.every(({ parts }) => parts.length > 0) &&
      every.filter(names).length === 1) ||
    several.some(
      ({ level }) => level === "number" && inner.some((each) => each.level === level && names(each)),
    );
  if (atEnd && isHabit) {
    for (const item of groups) {
      const last = itemsOf(item).at(-1) as ItemTree;
      own.set(item, true);
      own.set(last, false);
      lifted.set(item, last);
    }
  }
  const told = inner.filter(
    (item) =>
      item.level !== "number" && !names(item) && itemsOf(item).length === 0 && item.children.some(names),
  );
  if (
    told.every(
      ({ children }) =>
        children.filter(names).length === 1 && children.findLastIndex(names) === children.length - 1,
    )
  ) {
    for (const item of told) {
      own.set(item, true);
      for (const child of item.children) own.set(child, false);
    }
  }
  return lifted;
};
