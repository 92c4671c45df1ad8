import { attachmentAnchor } from "./document-html.ts";
import type { CellInRow, TextWriter } from "./document-html.ts";
import type { FigureSource } from "../sources/figure-source.ts";
import { findSource } from "./find-source.ts";
import type { Html } from "./html.ts";
import { markup, joined } from "./html.ts";
import { adjustmentScope, changesScope, followUpScope } from "../sources/other-counts.ts";
import type { Sources } from "../sources/sources.ts";
import { sourceOfCell } from "./table-sources.ts";
import type { Token } from "./text-tokens.ts";
import { tasksNamed, tokenPattern, tokensOf } from "./text-tokens.ts";

/** Every source that a page may link to, by its number on the page. */
export interface Links {
  readonly write: TextWriter;
  /** A text linked to a source; as it is where there is none. */
  readonly link: (source: FigureSource | undefined, text: string) => Html;
  /** The places of the page where each source is printed, as far as it was written. */
  readonly printedAt: (source: FigureSource) => readonly string[];
}

/** What the links of a page rest on. */
interface LinkedMonth {
  readonly sources: Sources;
  /** 板块, 小节, lists of units by their names in running text. */
  readonly scopes: readonly string[];
  /** Number of a source on the page; absent for one that the page does not show. */
  readonly numberOf: (source: FigureSource) => number | undefined;
}

/** The tasks that a text speaks of at a place: those its clause names, the nearest before it first, then earlier ones. */
const tasksAt = (text: string, at: number, around: readonly number[]): readonly number[] => {
  const from = Math.max(...["；", "。"].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
  const ends = ["；", "。"].map((mark) => text.indexOf(mark, at)).filter((end) => end >= 0);
  const to = Math.min(text.length, ...ends);
  const named = tasksNamed(text);
  const inClause = named.filter((each) => each.at >= from && each.at < to);
  const before = inClause.filter((each) => each.at < at).toReversed();
  const behind = inClause.filter((each) => each.at >= at);
  const earlier = named.filter((each) => each.at < from).toReversed();
  return [...new Set([...before, ...behind, ...earlier].map(({ task }) => task)), ...around];
};

/** What a paragraph may be about beside a 板块 or a list of units, by the words that tell it. */
const partScopes = ["量化指标", adjustmentScope, changesScope, followUpScope] as const;

/** The scopes that a text names, the last one named first. */
const scopesNamed = (text: string, scopes: readonly string[]): readonly string[] =>
  [...scopes, ...partScopes]
    .map((scope) => ({ scope, at: text.lastIndexOf(scope) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at || b.scope.length - a.scope.length)
    .map(({ scope }) => scope);

/** What is spoken of below a heading; empty where it is everything. */
const scopeBelow = (heading: string, scopes: readonly string[]): string =>
  scopes.find((scope) => heading === scope || heading.startsWith(`${scope}。`)) ??
  partScopes.find((scope) => heading.includes(scope)) ??
  "";

/** Whether a number is part of a day, a month or a year and nothing that was counted. */
const isOfDate = (behind: string): boolean => /^(?:年|月(?!份以来)|日|号)/u.test(behind);

/**
 * Writes the texts of a document with each figure, task and unit that has a source linked to it. Texts come in the order
 * of the document: a heading says which 板块 the paragraphs below it are about.
 */
export const linksOf = ({ sources, scopes, numberOf }: LinkedMonth): Links => {
  const pattern = tokenPattern([...sources.ofUnit.keys()]);
  const printed = new Map<FigureSource, string[]>();
  let heading = "";
  // What a heading said before the text that runs on behind it: 个别工作尚未启动。共1项.
  let ahead = "";

  const link = (source: FigureSource | undefined, text: string): Html => {
    const number = source && numberOf(source);
    if (!source || number === undefined) return markup`${text}`;
    const places = printed.get(source) ?? [];
    printed.set(source, places);
    const place = `p${number}-${places.length + 1}`;
    places.push(place);
    return markup`<a id="${place}" href="#s${number}" title="${`${source.name}：${source.value}`}">${text}</a>`;
  };

  const scopesAt = (before: string): readonly string[] => [
    ...new Set([...scopesNamed(before, scopes), ...(heading === "" ? [] : [heading]), ""]),
  ];

  const tokenHtml = (text: string, token: Token, around: readonly number[]): Html => {
    const before = text.slice(0, token.at);
    const behind = text.slice(token.at + token.text.length);
    switch (token.type) {
      case "words":
        return markup`${token.text}`;
      case "attachment":
        return markup`<a class="to" href="#${attachmentAnchor(token.index)}">${token.text}</a>`;
      case "unit":
        return link(sources.ofUnit.get(token.text)?.[0], token.text);
      case "task":
        return link(sources.ofTask.get(token.task)?.[0], token.text);
      case "number": {
        if (isOfDate(behind)) return markup`${token.text}`;
        const tasks = tasksAt(text, token.at, around);
        const led = ahead + before;
        return link(
          findSource(sources, { printed: token.text, before: led, behind, tasks, scopes: scopesAt(led) }),
          token.text,
        );
      }
    }
  };

  const textHtml = (text: string, around: readonly number[] = []): Html =>
    joined(tokensOf(text, pattern).map((token) => tokenHtml(text, token, around)));

  return {
    link,
    write: {
      heading: (text) => {
        heading = scopeBelow(text, scopes);
        const html = textHtml(text);
        ahead = text;
        return html;
      },
      running: (text) => {
        const html = textHtml(text);
        ahead = "";
        return html;
      },
      cell: (text, where: CellInRow) => {
        const found = sourceOfCell(sources, text, where);
        return "source" in found ? link(found.source, text) : textHtml(text, found.tasks);
      },
    },
    printedAt: (source) => printed.get(source) ?? [],
  };
};
