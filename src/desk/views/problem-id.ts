import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { messageOf } from "../../diagnostics/diagnostic.ts";
import { digestOf } from "../../model/digest.ts";

/** What a page calls a problem: the same one has the same name however often the month is read. */
export const problemId = (diagnostic: Diagnostic): string =>
  digestOf(JSON.stringify([diagnostic.code, diagnostic.place, messageOf(diagnostic)])).slice(0, 16);
