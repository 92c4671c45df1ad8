import { depthOf } from "./lines/classify.ts";
import type { ItemTree } from "./item-draft.ts";
import { namesUnits } from "./item-draft.ts";
import { isLabelOfOthers } from "./unit-headings.ts";

/** An item of the document by what it is for the list. */
export type PlacedItem =
  | { readonly kind: "heading"; readonly item: ItemTree; readonly under: readonly ItemTree[] }
  | {
      readonly kind: "task";
      readonly item: ItemTree;
      readonly under: readonly ItemTree[];
      /** The task that it is a part of. */
      readonly parent?: ItemTree;
      /** The heading whose units are its own, since it names none. */
      readonly unitsOf?: ItemTree;
    }
  | { readonly kind: "text"; readonly item: ItemTree; readonly under: readonly ItemTree[] }
  /** A section that tells how the work is to be done and holds no task: 保障措施. */
  | { readonly kind: "aside"; readonly item: ItemTree; readonly under: readonly ItemTree[] };

/** Sections of a plan that hold no tasks, where nothing in them names a unit. */
const asideTitles =
  /^(?:总体|指导思想|工作目标|主要目标|总体目标|基本原则|工作原则|目标任务|提高认识|统一思想|高度重视|重要意义|工作要求|有关要求|几点要求|相关要求|保障措施|保障机制|组织(?:领导|保障|实施)|强化(?:组织|保障|落实|领导|督|责任|考核)|实施步骤|工作步骤|工作机制|加强(?:组织|领导|督|考核)|严格(?:督|考核)|督查|督导|监督检查|考核|附则|其他事项|推进机制|时间安排)/u;

/** What each item is, decided by where units are named. */
export const placeItems = (roots: readonly ItemTree[]): readonly PlacedItem[] => {
  const own = new Map<ItemTree, boolean>();
  const every: ItemTree[] = [];
  const visit = (item: ItemTree): void => {
    own.set(item, namesUnits(item) || isLabelOfOthers(item));
    every.push(item);
    item.children.forEach(visit);
  };
  roots.forEach(visit);
  const names = (item: ItemTree): boolean => own.get(item) === true;
  const holds = (item: ItemTree): boolean => names(item) || item.children.some(holds);
  lift(every, own);

  const withUnits = every.filter((item) => names(item) && !isLabelOfOthers(item));
  const taskLevels = new Set(
    withUnits.length > 0 ? withUnits.map(({ level }) => level) : (["number"] as const),
  );
  if (withUnits.length > 0 && every.some(({ level }) => level === "number") && taskLevels.has("paragraph"))
    taskLevels.add("number");
  const isAside = (item: ItemTree): boolean =>
    withUnits.length > 0 &&
    depthOf(item.level) <= depthOf("section") &&
    !holds(item) &&
    asideTitles.test(item.text);

  /** Whether what an item says of units is said of those below it. */
  const isOuter = (item: ItemTree): boolean =>
    depthOf(item.level) <= depthOf("section") || isLabelOfOthers(item);
  const isSharing = (item: ItemTree, fewest: number): boolean =>
    isOuter(item) &&
    names(item) &&
    !item.children.some(holds) &&
    (itemsOf(item).length >= fewest || isLabelOfOthers(item));
  // Where one heading names the units of its tasks, the others do so even of a single one.
  const fewest = every.some((item) => isSharing(item, 2)) ? 1 : 2;

  const placed: PlacedItem[] = [];
  const walk = (item: ItemTree, under: readonly ItemTree[], parent?: ItemTree, unitsOf?: ItemTree): void => {
    const below = item.children.filter(holds);
    const shared = isSharing(item, fewest);
    if (isAside(item)) placed.push({ kind: "aside", item, under });
    else if (shared || (isOuter(item) && names(item) && below.length > 0)) {
      placed.push({ kind: "heading", item, under });
      for (const child of item.children) walk(child, [...under, item], undefined, shared ? item : undefined);
    } else if (names(item) || (unitsOf !== undefined && item.level !== "paragraph" && below.length === 0)) {
      placed.push({
        kind: "task",
        item,
        under,
        ...(parent && { parent }),
        ...(unitsOf && !names(item) && { unitsOf }),
      });
      for (const child of below) walk(child, under, item);
    } else if (below.length > 0 || (item.children.length > 0 && !isBareTask(item))) {
      placed.push({ kind: "heading", item, under });
      for (const child of item.children) walk(child, [...under, item], parent);
    } else if (item.level === "paragraph") placed.push({ kind: "text", item, under });
    else if (isBareTask(item)) placed.push({ kind: "task", item, under, ...(parent && { parent }) });
    else {
      placed.push({ kind: "heading", item, under });
      for (const child of item.children) walk(child, [...under, item], parent);
    }
  };
  /** Whether an item without units is a task all the same, since others of its level are. */
  const isBareTask = (item: ItemTree): boolean =>
    depthOf(item.level) > depthOf("section") &&
    item.level !== "paragraph" &&
    (taskLevels.has(item.level) || (item.level === "number" && withUnits.length === 0)) &&
    !item.children.some(({ level }) => taskLevels.has(level) && level !== "paragraph");
  roots.forEach((root) => walk(root, []));
  return placed;
};

/** The numbered items directly under one. */
const itemsOf = ({ children }: ItemTree): readonly ItemTree[] =>
  children.filter(({ level }) => level !== "paragraph");

/**
 * Where a document names the units of each task below the last of its points, or below its one paragraph, they are those of
 * the whole task.
 */
const lift = (every: readonly ItemTree[], own: Map<ItemTree, boolean>): void => {
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
  // Two of them say so, or one beside others of its level that name their units themselves.
  const isHabit =
    several.length >= 2 ||
    several.some(
      ({ level }) => level === "number" && inner.some((each) => each.level === level && names(each)),
    );
  if (atEnd && isHabit) {
    for (const item of groups) {
      own.set(item, true);
      own.set(itemsOf(item).at(-1) as ItemTree, false);
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
};
