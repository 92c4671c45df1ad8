import type { ReportingMonth } from "../model/month.ts";
import { monthName } from "../model/month.ts";
import type { Folders } from "../run/load/options.ts";
import type { World } from "../world.ts";

/** Gives the view of a month as its files are now. */
export type Views<View> = (month: ReportingMonth) => Promise<View>;

/** What a view follows from, and how it is read. */
interface Reading<View> {
  readonly digest: (world: World, folders: Folders, month: ReportingMonth) => Promise<string>;
  readonly read: (world: World, folders: Folders, month: ReportingMonth) => Promise<View>;
}

/** Reads a month anew only when a file has changed since: a check takes seconds, and every page shows some of it. */
export const keepViews = <View>(
  world: World,
  folders: Folders,
  { digest: digestNow, read }: Reading<View>,
): Views<View> => {
  const kept = new Map<string, { readonly digest: string; readonly view: Promise<View> }>();
  return async (month) => {
    const name = monthName(month);
    const digest = await digestNow(world, folders, month);
    const known = kept.get(name);
    if (known?.digest === digest) return known.view;
    const view = read(world, folders, month);
    kept.set(name, { digest, view });
    view.catch(() => kept.delete(name));
    return view;
  };
};
