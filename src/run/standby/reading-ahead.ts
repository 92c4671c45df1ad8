import type { FaceFiles, Faces } from "../../layout/faces.ts";
import type { YearCatalogue } from "../../model/catalogue.ts";
import { catalogueOf } from "../../model/changes/catalogue-of.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import { readMonth } from "../../read/month/month.ts";
import type { Context } from "../load/context.ts";
import { asEarlierMonth, lastIssued } from "../load/in-year/earlier-in-year.ts";
import type { MonthFlags, ReadMonth } from "../load/load-one-month.ts";
import { monthSource } from "../load/load-one-month.ts";
import type { NotedReading } from "./read-noting.ts";
import { readNoting } from "./read-noting.ts";
import type { ReadingOrder, Standby } from "./standby.ts";

/** What the months are read with. */
interface Reading {
  readonly read: NonNullable<Standby["read"]>;
  readonly year: YearCatalogue;
  readonly month: ReportingMonth;
  readonly fonts: FaceFiles;
  /** The same fonts, opened. */
  readonly faces: Faces;
}

const isSame = (files: readonly InputFile[], others: readonly InputFile[]): boolean =>
  files.length === others.length && files.every((file, index) => file === others[index]);

/** A month read before it is asked for. */
interface Ahead {
  readonly order: ReadingOrder;
  readonly reading: Promise<NotedReading>;
}

/** Takes what was read ahead of the very same files in the same way, and reads what was not. */
const takingFrom =
  (ahead: ReadonlyMap<string, Ahead>): ReadMonth =>
  async (source, options, report) => {
    const { order, reading } = ahead.get(monthName(source.month)) ?? {};
    const isIt =
      order?.options.draft === options.draft &&
      order.options.returnInvalid === options.returnInvalid &&
      isSame(order.source.files, source.files);
    if (!isIt || !reading) return readMonth(source, options, report);
    const { submissions, diagnostics } = await reading;
    for (const diagnostic of diagnostics) report(diagnostic);
    return submissions;
  };

/**
 * Reads a month and those before it that are not issued in two threads: a standby the older half, this one the others.
 * What one month says depends on no other: only to assess them has to wait for the one before. Undefined where there is
 * but one.
 */
export const readingAhead = async (
  { world, options }: Pick<Context<MonthFlags>, "world" | "options">,
  { read, year, month, fonts, faces }: Reading,
): Promise<ReadMonth | undefined> => {
  const { since } = await lastIssued({ world, options, report: () => undefined }, month);
  if (since.length === 0) return undefined;
  const months = [
    ...since.map((each) => ({ each, flags: asEarlierMonth(options) })),
    { each: month, flags: options },
  ];
  const orders: ReadingOrder[] = [];
  for (const { each, flags } of months) {
    const source = await monthSource({ world, options }, catalogueOf(year, each), each);
    const { draft, returnInvalid } = flags;
    orders.push({ source, options: { draft, returnInvalid }, fonts });
  }
  const half = Math.floor(orders.length / 2);
  const there = orders.slice(0, half).map((order) => ({ order, reading: read(order) }));
  // Where the run ends before it asks for them, nobody is there to be told.
  for (const { reading } of there) reading.catch(() => undefined);
  const here = orders.slice(half).map((order) => ({
    order,
    reading: Promise.resolve(readNoting(order.source, order.options, faces)),
  }));
  return takingFrom(new Map([...there, ...here].map((each) => [monthName(each.order.source.month), each])));
};
