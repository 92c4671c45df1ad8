import { worded } from "../worded.ts";

/** Why Handlebars cannot read a template; {shown} is the passage, {name} a block and {other} another one. */
const syntaxFaults = {
  unclosed: "从“{shown}”起双花括号没有成对",
  "other-block-open": "“{{#{name}}}”还没有结束，这里却是“{{/{other}}}”",
  "no-block-open": "“{{/{name}}}”前面没有对应的“{{#{name}}}”",
  "block-not-closed": "“{{#{name}}}”没有结束",
  unreadable: "“{shown}”写法不对",
} as const;

/** A fault of a template's syntax, and what it is about. */
export interface SyntaxFaultWords {
  readonly reason: keyof typeof syntaxFaults;
  readonly shown?: string;
  readonly name?: string;
  readonly other?: string;
}

export const syntaxFaultText = ({ reason, shown, name, other }: SyntaxFaultWords): string =>
  worded(syntaxFaults, reason, { shown, name, other });

/** Why markup is no tree; {last} is the element opened last before the fault, {name} the one that it is about. */
const markupFaults = {
  "no-root": "没有“<公文>”",
  "second-root": "只能有一个“<公文>”",
  "text-outside": "“<公文>”以外有文字",
  ampersand: "“<{last}>”以后单独的“&”要写成“&amp;”",
  "full-width": "“{last}”要用半角的尖括号，否则照原样印出来",
  cdata: "“<{last}>”以后的“<![CDATA[”里的文字不会印出来，请去掉它；单独的“&”写成“&amp;”，“<”写成“&lt;”",
  attribute: '“<{last}>”以后的标记里，属性要写成 名称="值"',
  "less-than": "“<{last}>”以后单独的“<”要写成“&lt;”",
  "not-closed": "“<{name}>”没有结束",
  "not-opened": "“<{last}>”以后的“</{name}>”没有对应的开始标记",
  unreadable: "“<{last}>”以后写法不对",
  "no-list-root": "应以“<{name}>”开头，以“</{name}>”结束，别的文字都要放在里面",
  "no-phrase": "这里应是一句用语，写成“<名称>文字</名称>”的样子",
} as const;

/** A fault of markup, and the elements that it is about. */
export interface MarkupFaultWords {
  readonly reason: keyof typeof markupFaults;
  readonly last?: string;
  readonly name?: string;
}

export const markupFaultText = ({ reason, last, name }: MarkupFaultWords): string =>
  worded(markupFaults, reason, { last, name });
