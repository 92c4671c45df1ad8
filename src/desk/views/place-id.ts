import { digestOf } from "../../model/digest.ts";
import type { Place } from "../../model/place.ts";

/** What a page calls a place in a file: the same one has the same name however often the month is read. */
export const placeId = ({ file, sheet, at, cell }: Place): string =>
  digestOf(JSON.stringify([file, sheet ?? "", cell ?? "", at?.line ?? 0])).slice(0, 16);
