import { depthOf } from "./lines/classify.ts";
import type { ItemTree } from "./item-draft.ts";
import { namesUnits } from "./item-draft.ts";
import { isOuter, lift, sharersOf } from "./sharing-items.ts";
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
  const lifted = lift(every, own);
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

  const sharers = sharersOf(every, own, lifted);
  const placed: PlacedItem[] = [];
  const walk = (item: ItemTree, under: readonly ItemTree[], parent?: ItemTree, unitsOf?: ItemTree): void => {
    const below = item.children.filter(holds);
    const sharer = sharers.get(item);
    if (isAside(item)) placed.push({ kind: "aside", item, under });
    else if (sharer || (isOuter(item) && names(item) && below.length > 0)) {
      placed.push({ kind: "heading", item, under });
      for (const child of item.children) walk(child, [...under, item], undefined, sharer);
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
  /** 五、方便出行。新增公交车100辆。 where nearly all such sections are tasks, each with nothing below it. */
  const sections = every.filter(({ level, children }) => level === "section" && children.length === 0);
  const areTasks = sections.filter(names).length * 2 > sections.length;
  const isBareSection = (item: ItemTree): boolean =>
    areTasks && sections.includes(item) && /。./u.test(item.text);
  /** Whether an item without units is a task all the same, since others of its level are. */
  const isBareTask = (item: ItemTree): boolean =>
    isBareSection(item) ||
    (depthOf(item.level) > depthOf("section") &&
      item.level !== "paragraph" &&
      (taskLevels.has(item.level) || (item.level === "number" && withUnits.length === 0)) &&
      !item.children.some(({ level }) => taskLevels.has(level) && level !== "paragraph"));
  roots.forEach((root) => walk(root, []));
  return placed;
};
