import { splitUnits } from "../text/unit-names.ts";
import type { LabelRole } from "../duties/label-roles.ts";
import { labelledParts, startsWithLabel } from "../duties/labels.ts";
import { takeDuties } from "../duties/take-duties.ts";
import { isUnitName } from "../duties/unit-words.ts";
import type { ItemTree, PlacedPart } from "./item-draft.ts";
import type { PlacedItem } from "./task-items.ts";

const headingForm =
  /^(?<names>\S+?)(?<verb>(?:牵头|主办|承办|承担|负责)(?:负责|落实|实施|完成|抓)*)?的?(?:重点|主要)?(?:任务|工作|事项|项目|目标)*(?:[（(]共?\d+(?:项|条|个)[)）])?[。：:]?$/u;
const office = /(?:[局委厅]|政府|管委会|办公室|委员会)$/u;
const ofLevel = /^(?:市|县|区|省|州|旗).+(?:[办部社院队]|公司|集团|中心|总工会|联合会)$/u;
/** A second number, 由: 一、（一）由市教育局牵头的任务. */
const beforeNames = /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、])?\s*(?:由(?=.))?/u;
/** 农业（一期）市林业局 is no name. */
const otherWords = /[）)][市县区省州]/u;

/** The roles of those who do a task. */
type UnitRole = Extract<LabelRole, "lead" | "responsible" | "watching">;
const isUnitRole = (role: LabelRole): role is UnitRole =>
  role === "lead" || role === "responsible" || role === "watching";

/** The units that a heading names and nothing else: 一、市发展改革委牵头的任务, （二）市教育局. */
const namesAlone = ({
  text,
}: ItemTree): { readonly names: string; readonly verb: string | undefined } | undefined => {
  const { names = "", verb } = headingForm.exec(text.replace(beforeNames, ""))?.groups ?? {};
  const units = splitUnits(names).map(({ name }) => name);
  const areOffices = units.every(
    (name) =>
      isUnitName(name) &&
      name.length >= 3 &&
      !otherWords.test(name) &&
      (office.test(name) || ofLevel.test(name)),
  );
  return units.length > 0 && areOffices ? { names, verb } : undefined;
};

/** Whether an item is a label with its units and nothing else, above others: 1．牵头部门：市教育局 over （1）. */
export const isLabelOfOthers = ({ text, children }: ItemTree): boolean =>
  startsWithLabel(text) &&
  labelledParts(text).every(({ role }) => isUnitRole(role)) &&
  children.some(({ level }) => level !== "paragraph");

/** Roles of those who answer for a task in the government; a heading says them to all its tasks. */
const isLeaderRole = (role: LabelRole): boolean => role === "leader" || role === "supervisor";

/** What labels and verbs say of units and leaders in a heading. */
const labelsOf = (item: ItemTree): readonly PlacedPart[] =>
  [
    ...(isLabelOfOthers(item) ? labelledParts(item.text) : takeDuties(item.text).parts).map((part) => ({
      ...part,
      at: item.at,
    })),
    ...item.parts,
  ].filter(({ role }) => isUnitRole(role) || isLeaderRole(role));

/** What a heading has given to the tasks below it that lacked it. */
export interface GivenByHeading {
  /** The heading's names where it consists of them; undefined where it names them beside its title. */
  readonly names?: string;
  /** How many tasks have units from it. */
  readonly count: number;
  readonly roles: ReadonlySet<LabelRole>;
}

/** The units that tasks have from the headings above them. */
interface UnitsFromHeadings {
  readonly ofTask: ReadonlyMap<ItemTree, readonly PlacedPart[]>;
  readonly byHeading: ReadonlyMap<ItemTree, GivenByHeading>;
}

type PlacedTask = Extract<PlacedItem, { kind: "task" }>;

/** What a heading says to all its tasks, and its names where it consists of them. */
const saidBy = (
  heading: ItemTree,
  allAreNames: boolean,
): { readonly parts: readonly PlacedPart[]; readonly names?: string } => {
  const alone = namesAlone(heading);
  if (alone && (allAreNames || alone.verb !== undefined)) {
    const { names } = alone;
    return { parts: [{ role: "lead", label: "", text: names, offset: 0, at: heading.at }], names };
  }
  return { parts: labelsOf(heading) };
};

/** The roles that a task names units for itself. */
const rolesOf = (item: ItemTree): ReadonlySet<LabelRole> =>
  new Set([...takeDuties(item.text).parts, ...item.parts].map(({ role }) => role));

/**
 * What tasks lack and the nearest heading above them says: who leads, and to a task that names nobody the others. A heading that is
 * nothing but names of units says who leads where it has 牵头 behind them, or where every heading with tasks is such a one.
 */
export const unitsFromHeadings = (body: readonly PlacedItem[]): UnitsFromHeadings => {
  const tasks = body.filter((each): each is PlacedTask => each.kind === "task");
  const innermost = new Set(tasks.map(({ under }) => under.at(-1)));
  const allAreNames = [...innermost].every((heading) => heading !== undefined && namesAlone(heading));
  const ofTask = new Map<ItemTree, readonly PlacedPart[]>();
  const byHeading = new Map<ItemTree, GivenByHeading>();
  const said = new Map<ItemTree, ReturnType<typeof saidBy>>();
  for (const heading of new Set(tasks.flatMap(({ under }) => under)))
    said.set(heading, saidBy(heading, allAreNames));
  for (const { item, under, unitsOf, parent } of tasks) {
    if (parent) continue;
    const own = new Set([...rolesOf(item), ...(unitsOf ? labelsOf(unitsOf).map(({ role }) => role) : [])]);
    const heading = under.findLast((each) => (said.get(each)?.parts ?? []).length > 0);
    const { parts = [], names } = (heading && said.get(heading)) ?? {};
    const namesItself = [...own].some(isUnitRole);
    const lacked = parts.filter(
      ({ role }) => !own.has(role) && (!namesItself || role === "lead" || isLeaderRole(role)),
    );
    if (heading === undefined || heading === unitsOf || lacked.length === 0) continue;
    ofTask.set(item, lacked);
    const { count = 0, roles = [] } = byHeading.get(heading) ?? {};
    byHeading.set(heading, {
      ...(names !== undefined && { names }),
      count: count + (lacked.some(({ role }) => isUnitRole(role)) ? 1 : 0),
      roles: new Set([...roles, ...lacked.map(({ role }) => role)]),
    });
  }
  return { ofTask, byHeading };
};
