import type { Indicator } from "../../../model/task.ts";
import type { Amount } from "./amounts-in-text.ts";

/** The ways in which a text may write an indicator's name: without quotation marks, without what is in brackets. */
const namesOf = ({ name }: Indicator): readonly string[] => {
  const bare = name.replaceAll(/（[^）]*）/gu, "");
  return [...new Set([name, bare, name.replaceAll(/[“”]/gu, ""), bare.replaceAll(/[“”]/gu, "")])];
};

/** Between name and number stand a few words of the same clause, and none that speak of something else. */
const gap = /^[^\d，。；：、！？（）\n]{0,10}$/u;
const otherGap = /[增减少多差占比各每余另拟将近约超]|目标|任务|计划|其中|本月|当月|同比|剩|缺/u;

/** What before the name says that its number is not the year's figure so far. */
const otherLead =
  /目标|任务|计划|本月|当月|下月|[拟将]|力争|确保|同比|去年|上年|上月|(?<![至到—–~～-]|截至|截止|\d)\d{1,2}月份?(?!底|末)/u;

/** How far before a number its name and the words around it are looked for. */
const reach = 60;

/** The words of the same clause before a place. */
const clauseBefore = (text: string, index: number): string =>
  text
    .slice(Math.max(0, index - reach), index)
    .split(/[，。；：！？\n]/u)
    .at(-1) ?? "";

/** An amount that a text gives as the indicator's own, and how it says so: 新改建农村公路累计96公里. */
interface NamedAmount {
  readonly amount: Amount;
  readonly phrase: string;
}

/**
 * Those of the amounts that stand right after the indicator's name. Amounts of a single month, of the plan or of a
 * part are left out where the words around the name tell them.
 */
export const namedAmounts = (
  text: string,
  indicator: Indicator,
  amounts: readonly Amount[],
): readonly NamedAmount[] =>
  amounts.flatMap((amount): readonly NamedAmount[] => {
    const before = text.slice(Math.max(0, amount.start - reach), amount.start);
    const offset = amount.start - before.length;
    for (const name of namesOf(indicator)) {
      const at = before.lastIndexOf(name);
      if (at < 0) continue;
      const words = before.slice(at + name.length);
      if (!gap.test(words) || otherGap.test(words)) continue;
      if (otherLead.test(clauseBefore(text, offset + at))) continue;
      return [{ amount, phrase: `${name}${words}${amount.written}` }];
    }
    return [];
  });
