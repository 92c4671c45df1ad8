import { decodeText } from "../../read/text/decode.ts";
import type { Context } from "./context.ts";

/** The text of a file that must be there; undefined when it is not (TXT-003), or cannot be read as text. */
export const loadText = async (
  { world, report }: Pick<Context<unknown>, "world" | "report">,
  path: string,
): Promise<string | undefined> => {
  const file = await world.readFile(path);
  if (file) return decodeText(file, report)?.text;
  report({ code: "TXT-003", place: { file: path }, details: { file: path } });
  return undefined;
};
