import type { OfficialDocument } from "../../model/papers/document.ts";
import { scopeName } from "../sources/count.ts";
import { documentHtml } from "./document-html.ts";
import type { FigureSource } from "../sources/figure-source.ts";
import type { Html } from "./html.ts";
import type { Links } from "./linked-text.ts";
import { linksOf } from "./linked-text.ts";
import { withoutPersons } from "./public-edition.ts";
import type { SourcesShown } from "./sources-html.ts";
import type { SourcedMonth, Sources } from "../sources/sources.ts";
import { sourcesOf } from "../sources/sources.ts";

/** A 通报 and what its figures rest on. */
export interface NoticeFacts extends SourcedMonth {
  readonly notice: OfficialDocument;
  /** 公开版: without names of persons, units' files and the bureau's own remarks. */
  readonly isPublic: boolean;
}

/** A 通报 as HTML with every figure linked to its source on the same page. */
interface SourcedNotice {
  /** The document as it is shown. */
  readonly notice: OfficialDocument;
  readonly paper: Html;
  readonly sources: Sources;
  /** Links other texts of the page to the sources. */
  readonly link: Links["link"];
  /** What 数据来源 of the page is made of. */
  readonly shown: SourcesShown;
}

/** What the public is not told: what units wrote beyond what the 通报 prints, the office's registers, leaders. */
const isInternal = ({ kind, leader }: FigureSource): boolean =>
  kind === "原话" || kind === "督办" || leader !== undefined;

/** All sources of a month. */
export const everySource = ({
  counts,
  ofTask,
  ofUnit,
  ofLeader,
  others,
}: Sources): readonly FigureSource[] => [
  ...counts,
  ...others,
  ...[...ofTask.values()].flat(),
  ...[...ofUnit.values()].flat(),
  ...[...ofLeader.values()].flat(),
];

const numbered = (sources: Sources, isPublic: boolean): ReadonlyMap<FigureSource, number> => {
  const shown = everySource(sources).filter((source) => !isPublic || !isInternal(source));
  return new Map(shown.map((source, index) => [source, index + 1]));
};

/** Writes a 通报 as HTML and finds the source of every figure in it. */
export const sourcedNotice = (facts: NoticeFacts): SourcedNotice => {
  const { assessment, isPublic } = facts;
  const { tasks, statistics } = assessment;
  const sources = sourcesOf(facts);
  const numbers = numbered(sources, isPublic);
  const numberOf = (source: FigureSource): number | undefined => numbers.get(source);
  const titles = tasks
    .flatMap(({ task }) => [task.section, task.subsection ?? ""])
    .filter((title) => title !== "");
  const lists = Object.keys(statistics.reportingByList);
  const scopes = [...new Set([...titles.map(scopeName), ...lists, "承担牵头任务的单位"])];
  const { write, link, printedAt } = linksOf({ sources, scopes, numberOf });
  const notice = isPublic ? withoutPersons(facts.notice) : facts.notice;
  return {
    notice,
    paper: documentHtml(notice, write),
    sources,
    link,
    shown: { tasks, sources, isPublic, numberOf, printedAt },
  };
};
