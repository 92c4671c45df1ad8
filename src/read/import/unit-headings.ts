import { splitUnits } from "../text/unit-names.ts";
import { isUnitName } from "../duties/unit-words.ts";
import type { ItemTree, PlacedPart } from "./item-draft.ts";
import type { PlacedItem } from "./task-items.ts";

const headingForm =
  /^(?<names>\S+?)(?:(?:牵头|主办|承办|承担|负责)(?:负责|落实|实施|完成|抓)*)?的?(?:重点|主要)?(?:任务|工作|事项|项目|目标)*(?:[（(]共?\d+(?:项|条|个)[)）])?[。：:]?$/u;
const office = /(?:[局委厅]|政府|管委会|办公室|委员会)$/u;
const ofLevel = /^(?:市|县|区|省|州|旗).+(?:[办部社院队]|公司|集团|中心|总工会|联合会)$/u;

/** What a heading says of who leads, and how many of its tasks have it from there. */
export interface LeadOfHeading {
  readonly part: PlacedPart;
  given: number;
}

/** The units that a heading names and nothing else: 一、市发展改革委牵头的任务, （二）市教育局. */
const unitsOf = ({ text }: ItemTree): string | undefined => {
  const names = headingForm.exec(text)?.groups?.["names"] ?? "";
  const units = splitUnits(names).map(({ name }) => name);
  const areOffices = units.every(
    (name) => isUnitName(name) && name.length >= 3 && (office.test(name) || ofLevel.test(name)),
  );
  return units.length > 0 && areOffices ? names : undefined;
};

/**
 * Who leads the tasks of a document that is put in order by units, by the heading that each stands under; empty unless
 * every heading with tasks of its own names units.
 */
export const leadsOfHeadings = (
  body: readonly PlacedItem[],
): ReadonlyMap<ItemTree | undefined, LeadOfHeading> => {
  const headings = new Set(body.flatMap(({ kind, under }) => (kind === "task" ? [under.at(-1)] : [])));
  const found = new Map<ItemTree | undefined, LeadOfHeading>();
  for (const heading of headings) {
    const text = heading && unitsOf(heading);
    if (heading === undefined || text === undefined) return new Map();
    found.set(heading, { part: { role: "lead", label: "", text, offset: 0, at: heading.at }, given: 0 });
  }
  return found;
};
