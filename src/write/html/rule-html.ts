import type { FigureSource } from "../sources/figure-source.ts";
import type { Html } from "./html.ts";
import { joined, markup } from "./html.ts";
import type { Sources } from "../sources/sources.ts";
import { tokenPattern, tokensOf } from "./text-tokens.ts";

/** The sources of a page, and their numbers on it. */
interface NumberedSources {
  readonly sources: Sources;
  readonly numberOf: (source: FigureSource) => number | undefined;
}

/** What a figure is of, and what of it: 专利申请 and 完成率. */
const partsOf = (name: string): readonly [stem: string, item: string] => {
  const cut = name.lastIndexOf(" ") + 1;
  return [name.slice(0, cut), name.slice(cut)];
};

/** The other figures of a figure's indicator, by what they are: 累计完成. */
const besideIt = (source: FigureSource, { ofTask }: Sources): ReadonlyMap<string, FigureSource> => {
  const [stem] = partsOf(source.name);
  const own = source.task === undefined || stem === "" ? [] : (ofTask.get(source.task) ?? []);
  const others = own.filter((each) => each !== source && each.kind === "指标" && each.name.startsWith(stem));
  return new Map(others.map((each) => [each.name.slice(stem.length), each]));
};

/** The count that a share is of. */
const countedIn = ({ name, rule, counted }: FigureSource, { counts }: Sources): FigureSource | undefined => {
  const [stem, item] = partsOf(name);
  if (item !== "占比" || !rule.includes(" ÷ ")) return undefined;
  return counts.find((each) => each.name === stem.trim() && each.counted?.scope === counted?.scope);
};

/** How a figure came about, the tasks and the other figures that it was worked out of linked to their own sources. */
export const ruleHtml = (source: FigureSource, { sources, numberOf }: NumberedSources): Html => {
  const link = (to: FigureSource | undefined, text: string): Html => {
    const number = to && numberOf(to);
    return number === undefined ? markup`${text}` : markup`<a href="#s${number}">${text}</a>`;
  };
  const beside = besideIt(source, sources);
  const share = countedIn(source, sources);
  const tokens = tokensOf(source.rule, tokenPattern([...beside.keys()]));
  return joined(
    tokens.map((token) => {
      switch (token.type) {
        case "task":
          return link(sources.ofTask.get(token.task)?.[0], token.text);
        case "unit":
          return link(beside.get(token.text), token.text);
        case "number":
          return link(token.at === 0 ? share : undefined, token.text);
        case "words":
        case "attachment":
          return markup`${token.text}`;
      }
    }),
  );
};
