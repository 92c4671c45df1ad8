import { childOf, type Element, halfPointsIn, numberIn, switchOf, twipsIn, valueOf } from "./xml-tree.ts";
import type { Alignment, Border, ParagraphProperties, RunProperties } from "./document.ts";

/** Faces that a theme gives to names such as minorEastAsia. */
export type ThemeFonts = Readonly<Record<string, string>>;

type Optional<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** Leaves out what is undefined, so that merging does not wipe what a style says. */
const given = <T extends object>(all: Optional<T>): T =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;

const hexColour = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : /^[\da-f]{6}$/iu.test(value) ? `#${value.toLowerCase()}` : "#000000";

export const readBorder = (parent: Element | undefined, name: string): Border | undefined => {
  const element = childOf(parent, name);
  if (!element) return undefined;
  const { attributes } = element;
  const colour = hexColour(attributes["w:color"]);
  return {
    style: attributes["w:val"] ?? "none",
    thickness: (numberIn(attributes["w:sz"]) ?? 0) / 8,
    space: numberIn(attributes["w:space"]) ?? 0,
    ...(colour === undefined ? {} : { colour }),
  };
};

export const isDrawn = (border: Border | undefined): border is Border =>
  border !== undefined && !["none", "nil"].includes(border.style) && border.thickness > 0;

/** Colours that leave the paper as it is. */
const paper: ReadonlySet<string> = new Set(["auto", "none", "nil", "clear", "white", "ffffff"]);

/** 底纹: its colour, or the name of its pattern. "paper" lifts what a style says. */
const shadingOf = (parent: Element | undefined): string | undefined => {
  const shading = childOf(parent, "w:shd")?.attributes;
  if (!shading) return undefined;
  const fill = shading["w:fill"] ?? "auto";
  const pattern = shading["w:val"] ?? "clear";
  if (!paper.has(fill.toLowerCase())) return fill;
  return paper.has(pattern) ? "paper" : pattern;
};

/** A colour behind text, unless it is that of the paper. */
export const shownGround = (ground: string | undefined): string | undefined =>
  ground === undefined || ground === "paper" || paper.has(ground.toLowerCase()) ? undefined : ground;

/** Whether a property is given that has one value for none: underline, emphasis marks, a frame. */
const isGiven = (parent: Element | undefined, name: string): boolean | undefined => {
  const element = childOf(parent, name);
  return element && !["none", "nil", "baseline", "0"].includes(element.attributes["w:val"] ?? "single");
};

/** The first that is true, else false where any is false. */
const anyOf = (switches: readonly (boolean | undefined)[]): boolean | undefined =>
  switches.includes(true) ? true : switches.find((each) => each !== undefined);

/** 双行合一、纵横混排. */
const isCombined = (element: Element | undefined): boolean | undefined => {
  const attributes = childOf(element, "w:eastAsianLayout")?.attributes;
  return (
    attributes && ["w:combine", "w:vert"].some((name) => ["1", "true", "on"].includes(attributes[name] ?? ""))
  );
};

/** `w:rPr` as it stands, without what it inherits. */
export const readRunProperties = (element: Element | undefined, theme: ThemeFonts): RunProperties => {
  const fonts = childOf(element, "w:rFonts")?.attributes ?? {};
  const font = (name: string): string | undefined =>
    theme[fonts[`w:${name}Theme`] ?? ""] ??
    (name === "cs" ? theme[fonts["w:cstheme"] ?? ""] : undefined) ??
    fonts[`w:${name}`];
  const half = halfPointsIn(valueOf(element, "w:sz"));
  return given<RunProperties>({
    ascii: font("ascii"),
    hAnsi: font("hAnsi"),
    eastAsia: font("eastAsia"),
    cs: font("cs"),
    hint: fonts["w:hint"],
    size: half === undefined ? undefined : half / 2,
    bold: switchOf(element, "w:b"),
    colour: hexColour(valueOf(element, "w:color")),
    tracking: twipsIn(valueOf(element, "w:spacing")),
    hidden: switchOf(element, "w:vanish"),
    struck: anyOf([switchOf(element, "w:strike"), switchOf(element, "w:dstrike")]),
    underlined: isGiven(element, "w:u"),
    italic: switchOf(element, "w:i"),
    scale: numberIn(valueOf(element, "w:w")),
    raised: anyOf([isGiven(element, "w:vertAlign"), isGiven(element, "w:position")]),
    adorned: anyOf([
      ...["w:outline", "w:shadow", "w:emboss", "w:imprint"].map((name) => switchOf(element, name)),
      ...["w:em", "w:bdr", "w:fitText"].map((name) => isGiven(element, name)),
      isCombined(element),
    ]),
    ground: valueOf(element, "w:highlight") ?? shadingOf(element),
  });
};

const alignments: Readonly<Record<string, Alignment>> = {
  left: "left",
  start: "left",
  right: "right",
  end: "right",
  center: "center",
  both: "both",
  distribute: "distribute",
};

/** `w:pPr` as it stands, without what it inherits. */
export const readParagraphProperties = (element: Element | undefined): ParagraphProperties => {
  const indent = childOf(element, "w:ind")?.attributes ?? {};
  const spacing = childOf(element, "w:spacing")?.attributes ?? {};
  const borders = childOf(element, "w:pBdr");
  const hanging = twipsIn(indent["w:hanging"]);
  const hangingChars = numberIn(indent["w:hangingChars"]);
  return given<ParagraphProperties>({
    alignment: alignments[valueOf(element, "w:jc") ?? ""],
    left: twipsIn(indent["w:left"] ?? indent["w:start"]),
    right: twipsIn(indent["w:right"] ?? indent["w:end"]),
    firstLine: hanging === undefined ? twipsIn(indent["w:firstLine"]) : -hanging,
    firstLineChars: hangingChars ? -hangingChars : numberIn(indent["w:firstLineChars"]),
    leftChars: numberIn(indent["w:leftChars"] ?? indent["w:startChars"]),
    rightChars: numberIn(indent["w:rightChars"] ?? indent["w:endChars"]),
    before: twipsIn(spacing["w:before"]),
    after: twipsIn(spacing["w:after"]),
    line: twipsIn(spacing["w:line"]),
    lineRule: spacing["w:line"] === undefined ? undefined : (spacing["w:lineRule"] ?? "auto"),
    topBorder: readBorder(borders, "w:top"),
    bottomBorder: readBorder(borders, "w:bottom"),
    sideBorder: ["w:left", "w:right"].some((side) => isDrawn(readBorder(borders, side))) || undefined,
    pageBreakBefore: switchOf(element, "w:pageBreakBefore"),
    widowControl: switchOf(element, "w:widowControl"),
    kinsoku: switchOf(element, "w:kinsoku"),
    autoSpaceDE: switchOf(element, "w:autoSpaceDE"),
    autoSpaceDN: switchOf(element, "w:autoSpaceDN"),
    snapToGrid: switchOf(element, "w:snapToGrid"),
    wordWrap: switchOf(element, "w:wordWrap"),
    overflowPunct: switchOf(element, "w:overflowPunct"),
    framed: childOf(element, "w:framePr") ? true : undefined,
    frameAlign: valueOf(element, "w:framePr", "w:xAlign"),
    ground: shadingOf(element),
  });
};
