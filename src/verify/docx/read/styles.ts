import type { ParagraphProperties, RunProperties } from "./document.ts";
import { readParagraphProperties, readRunProperties, type ThemeFonts } from "./properties.ts";
import { childOf, childrenOf, descendantsOf, type Element, valueOf } from "./xml-tree.ts";

/** A style with everything that it inherits from the styles below it. */
export interface ResolvedStyle {
  readonly name: string;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
  /** The list that its paragraphs are numbered in. */
  readonly list?: { readonly id: string; readonly level: number };
}

export interface Styles {
  readonly defaults: Pick<ResolvedStyle, "paragraph" | "run">;
  /** The style of paragraphs that name none. */
  readonly normal: ResolvedStyle;
  readonly byId: ReadonlyMap<string, ResolvedStyle>;
}

const unnamed: ResolvedStyle = { name: "", paragraph: {}, run: {} };

/** The face of a theme for Chinese: its own, or the one it lists for 简体. */
const chinese = (part: Element | undefined): string | undefined => {
  const face = valueOf(part, "a:ea", "typeface");
  if (face !== undefined && face !== "") return face;
  return childrenOf(part, "a:font").find(({ attributes }) => attributes["script"] === "Hans")?.attributes[
    "typeface"
  ];
};

/** The faces of a theme by the names that styles use for them. */
export const readTheme = (theme: Element | undefined): ThemeFonts => {
  if (!theme) return {};
  const fonts = descendantsOf(theme);
  const entries = (["major", "minor"] as const).flatMap((kind) => {
    const part = fonts.find(({ name }) => name === `a:${kind}Font`);
    const latin = valueOf(part, "a:latin", "typeface") ?? "";
    return [
      [`${kind}EastAsia`, chinese(part) ?? ""],
      [`${kind}Ascii`, latin],
      [`${kind}HAnsi`, latin],
      [`${kind}Bidi`, valueOf(part, "a:cs", "typeface") ?? ""],
    ] as const;
  });
  return Object.fromEntries(entries.filter(([, face]) => face !== ""));
};

/** Resolves the styles of a file: each with what it is based on. A circle of styles ends where it closes. */
export const readStyles = (root: Element | undefined, theme: ThemeFonts): Styles => {
  const elements = new Map(
    childrenOf(root, "w:style").map((style) => [style.attributes["w:styleId"] ?? "", style] as const),
  );
  const byId = new Map<string, ResolvedStyle>();
  const resolve = (id: string, seen: readonly string[]): ResolvedStyle => {
    const known = byId.get(id);
    const element = elements.get(id);
    if (known) return known;
    if (!element || seen.includes(id)) return unnamed;
    const base = resolve(valueOf(element, "w:basedOn") ?? "", [...seen, id]);
    const properties = childOf(element, "w:pPr");
    const numbering = childOf(properties, "w:numPr");
    const listId = valueOf(numbering, "w:numId");
    const list =
      listId === undefined ? base.list : { id: listId, level: Number(valueOf(numbering, "w:ilvl") ?? 0) };
    const style: ResolvedStyle = {
      name: valueOf(element, "w:name") ?? id,
      paragraph: { ...base.paragraph, ...readParagraphProperties(properties) },
      run: { ...base.run, ...readRunProperties(childOf(element, "w:rPr"), theme) },
      ...(list ? { list } : {}),
    };
    byId.set(id, style);
    return style;
  };
  for (const id of elements.keys()) resolve(id, []);
  const defaults = childOf(root, "w:docDefaults");
  const normal = [...elements].find(
    ([, { attributes }]) => attributes["w:type"] === "paragraph" && attributes["w:default"] !== undefined,
  );
  return {
    defaults: {
      paragraph: readParagraphProperties(childOf(childOf(defaults, "w:pPrDefault"), "w:pPr")),
      run: readRunProperties(childOf(childOf(defaults, "w:rPrDefault"), "w:rPr"), theme),
    },
    normal: byId.get(normal?.[0] ?? "") ?? unnamed,
    byId,
  };
};
