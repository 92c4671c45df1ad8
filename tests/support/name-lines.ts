import type { Names } from "../../src/draft/names.ts";
import { text } from "../../src/draft/names.ts";

const isList = (names: Names): names is readonly [Names] => Array.isArray(names);

const nestedLines = (path: string, names: Names): readonly string[] => {
  if (names === text) return [];
  if (!isList(names)) return groupLines(names, (own) => `${path}.（${own}）`, `${path}.`);
  const [each] = names;
  if (each === text) return [`${path} > this`];
  return isList(each)
    ? nestedLines(`${path} > this`, each)
    : groupLines(each, (own) => `${path} > ${own}`, `${path} > `);
};

/** A group's own texts on one line, as `line` puts them, and below it whatever it holds besides. */
const groupLines = (
  group: Exclude<Names, typeof text | readonly [Names]>,
  line: (own: string) => string,
  prefix: string,
): readonly string[] => {
  const entries = Object.entries(group);
  const own = entries.filter(([, names]) => names === text).map(([name]) => name);
  return [
    ...(own.length > 0 ? [line(own.join(" "))] : []),
    ...entries.flatMap(([name, names]) => nestedLines(`${prefix}${name}`, names)),
  ];
};

/**
 * The names that a template may use, as a clerk reads them: `总体.（任务总数 …）` for {{总体.任务总数}}, `板块 > 名称 …` for
 * {{名称}} inside {{#each 板块}}, `需说明 > this` for a list of texts.
 */
export const nameLines = (names: Names): readonly string[] => {
  if (names === text || isList(names)) throw new Error("a template's names are a group");
  return groupLines(names, (own) => own, "");
};
