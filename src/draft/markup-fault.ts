import type { Place } from "../model/place.ts";

/** An element's name and where it stands in the template. */
interface Named {
  readonly name: string;
  readonly place: Place;
}

/** What stopped the XML parser, in Chinese, and the element near which the clerk should look. */
export interface MarkupFault {
  readonly reason: string;
  readonly near: Named | undefined;
}

/** What the XML parser's complaints come to; {last} is the element opened last. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^document must contain/, "没有“<公文>”"],
  [/^documents may contain/, "只能有一个“<公文>”"],
  [/^text data outside/, "“<公文>”以外有文字"],
  [/entity/, "“{last}”以后单独的“&”要写成“&amp;”"],
  [/attribute|whitespace/, '“{last}”以后的标记里，属性要写成 名称="值"'],
  [/tag name/, "“{last}”以后单独的“<”要写成“&lt;”"],
];

/**
 * Says what is wrong with markup. `messages` are the XML parser's, in order, without positions; `open` is the element
 * that was open at the first of them, `last` the one opened last before it.
 */
export const markupFault = (
  messages: readonly string[],
  open: Named | undefined,
  last: Named | undefined,
): MarkupFault => {
  const [first = ""] = messages;
  const lastTag = `<${last?.name ?? "公文"}>`;
  if (/^un(?:expected close|closed) tag/.test(first)) {
    const [extra] = messages.flatMap((message) => /^unmatched closing tag: (.+)\.$/.exec(message)?.[1] ?? []);
    return extra === undefined
      ? { reason: `“<${open?.name ?? "公文"}>”没有结束`, near: open }
      : { reason: `“${lastTag}”以后的“</${extra}>”没有对应的开始标记`, near: last };
  }
  const known = reasons.find(([pattern]) => pattern.test(first))?.[1] ?? "“{last}”以后写法不对";
  return { reason: known.replace("{last}", lastTag), near: last };
};
