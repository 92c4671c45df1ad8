import type { XmlElement } from "../docx/xml-tree.ts";
import { xmlTree } from "../docx/xml-tree.ts";

/*
 * What GB/T 33190-2016 lets the parts of an OFD hold, as far as our files have them: the order of elements, which of them and of
 * their attributes must be there, and what these say. The standard's own schemas (its appendix A) are in no registry that a test
 * can fetch from.
 */

const any = /^/u;
const words = /\S/u;
const id = /^[1-9]\d*$/u;
const number = /^-?\d+(?:\.\d+)?$/u;
const positive = /^(?!0+(?:\.0+)?$)\d+(?:\.\d+)?$/u;
const numbers = /^-?\d+(?:\.\d+)?(?: -?\d+(?:\.\d+)?)*$/u;
/** Left, top, width and height, of which the latter two are more than nothing. */
const box = /^(?:-?\d+(?:\.\d+)? ){2}(?:(?!0(?:\.0+)? )\d+(?:\.\d+)?) (?!0(?:\.0+)?$)\d+(?:\.\d+)?$/u;
const distances = /^(?:(?:g \d+ )?-?\d+(?:\.\d+)?)(?: (?:g \d+ )?-?\d+(?:\.\d+)?)*$/u;
const matrix = /^-?\d+(?:\.\d+)?(?: -?\d+(?:\.\d+)?){5}$/u;
const truth = /^(?:true|false)$/u;
const colour = /^\d{1,3} \d{1,3} \d{1,3}$/u;
const location = /^[\w./-]+$/u;
const day = /^\d{4}-\d{2}-\d{2}$/u;
const path = /^M -?[\d.]+ -?[\d.]+(?: (?:[ML] -?[\d.]+ -?[\d.]+|C))+$/u;

interface Rule {
  /** The names of its children, each with a blank behind it, as a pattern; absent: none. */
  readonly children?: string;
  /** What it says itself; absent: nothing. */
  readonly text?: RegExp;
  readonly required?: Readonly<Record<string, RegExp>>;
  readonly optional?: Readonly<Record<string, RegExp>>;
}

const graphicUnit = {
  CTM: matrix,
  Name: words,
  Visible: truth,
  LineWidth: positive,
  Alpha: id,
} as const;

/** By name; where one name means two things, by the parent's and its own. */
const rules: Readonly<Record<string, Rule>> = {
  OFD: { children: "DocBody ", required: { Version: /^1\.0$/u, DocType: /^OFD-A$/u } },
  DocBody: { children: "DocInfo DocRoot " },
  DocInfo: { children: "DocID Title Author CreationDate ModDate Creator CustomDatas " },
  DocID: { text: /^[\da-f]{32}$/u },
  Title: { text: words },
  Author: { text: words },
  CreationDate: { text: day },
  ModDate: { text: day },
  Creator: { text: words },
  CustomDatas: { children: "(?:CustomData )+" },
  CustomData: { text: words, required: { Name: words } },
  DocRoot: { text: location },
  Document: { children: "CommonData Pages (?:Outlines )?" },
  CommonData: { children: "MaxUnitID PageArea (?:PublicRes )*" },
  MaxUnitID: { text: id },
  PageArea: { children: "PhysicalBox " },
  Area: { children: "PhysicalBox " },
  PhysicalBox: { text: box },
  PublicRes: { text: location },
  Pages: { children: "(?:Page )+" },
  "Pages Page": { required: { ID: id, BaseLoc: location } },
  Outlines: { children: "(?:OutlineElem )+" },
  OutlineElem: {
    children: "(?:Actions )?(?:OutlineElem )*",
    required: { Title: words },
    optional: { Expanded: truth },
  },
  Actions: { children: "(?:Action )+" },
  Action: { children: "Goto ", required: { Event: /^(?:DO|PO|CLICK)$/u } },
  Goto: { children: "Dest " },
  Dest: { required: { Type: /^XYZ$/u, PageID: id }, optional: { Left: number, Top: number, Zoom: number } },
  Res: { children: "(?:Fonts )?", required: { BaseLoc: location } },
  Fonts: { children: "(?:Font )+" },
  Font: {
    children: "FontFile ",
    required: { ID: id, FontName: words },
    optional: { FamilyName: words, Bold: truth, Italic: truth },
  },
  FontFile: { text: location },
  Page: { children: "(?:Area )?(?:Content )?" },
  Content: { children: "(?:Layer )+" },
  Layer: {
    children: "(?:TextObject |PathObject )+",
    required: { ID: id },
    optional: { Type: /^(?:Body|Background|Foreground)$/u },
  },
  TextObject: {
    children: "(?:FillColor )?(?:StrokeColor )?(?:(?:CGTransform )*TextCode )+",
    required: { ID: id, Boundary: box, Font: id, Size: positive },
    optional: { ...graphicUnit, HScale: positive, Weight: id },
  },
  CGTransform: {
    children: "(?:Glyphs )?",
    required: { CodePosition: /^\d+$/u },
    optional: { CodeCount: id, GlyphCount: id },
  },
  Glyphs: { text: numbers },
  TextCode: { text: any, optional: { X: number, Y: number, DeltaX: distances, DeltaY: distances } },
  PathObject: {
    children: "(?:StrokeColor )?(?:FillColor )?AbbreviatedData ",
    required: { ID: id, Boundary: box },
    optional: { ...graphicUnit, Stroke: truth, Fill: truth },
  },
  FillColor: { required: { Value: colour } },
  StrokeColor: { required: { Value: colour } },
  AbbreviatedData: { text: path },
};

const namespace = "http://www.ofdspec.org/2016";

const shortName = (name: string): string => name.replace(/^ofd:/u, "");

const breachesIn = (element: XmlElement, parent: string): readonly string[] => {
  const name = shortName(element.name);
  const rule = rules[`${parent} ${name}`] ?? rules[name];
  if (!rule || !element.name.startsWith("ofd:")) return [`${parent}: ${element.name}`];
  const { children = "", text, required = {}, optional = {} } = rule;
  const order = element.children.map((child) => `${shortName(child.name)} `).join("");
  const { "xmlns:ofd": own, ...attributes } = element.attributes;
  const allowed: Readonly<Record<string, RegExp>> = { ...required, ...optional };
  return [
    ...((own ?? (parent === "" ? "" : namespace)) === namespace ? [] : [`${name}: namespace ${own ?? ""}`]),
    ...(new RegExp(`^(?:${children})$`, "u").test(order) ? [] : [`${name}: children ${order}`]),
    ...((text ?? /^\s*$/u).test(element.text) ? [] : [`${name}: text ${element.text}`]),
    ...Object.keys(required)
      .filter((key) => attributes[key] === undefined)
      .map((key) => `${name}: no ${key}`),
    ...Object.entries(attributes)
      .filter(([key, value]) => !allowed[key]?.test(value))
      .map(([key, value]) => `${name}: ${key}="${value}"`),
    ...element.children.flatMap((child) => breachesIn(child, name)),
  ];
};

/** All that a part of an OFD has and may not have, or has not and must have. */
export const structureBreaches = (part: string): readonly string[] => breachesIn(xmlTree(part), "");
