import type { Names } from "../../draft/names.ts";
import type { Template } from "../../draft/template.ts";
import { compileTemplate } from "../../draft/template.ts";
import { decodeText } from "../../read/text/decode.ts";
import type { Context } from "./context.ts";

/** Reads and checks one template; undefined when it is not there (TXT-003) or cannot be used. */
export const loadTemplate = async (
  { world, report }: Pick<Context<unknown>, "world" | "report">,
  path: string,
  names: Names,
): Promise<Template | undefined> => {
  const file = await world.readFile(path);
  if (!file) {
    report({ code: "TXT-003", place: { file: path }, details: { file: path } });
    return undefined;
  }
  const decoded = decodeText(file, report);
  return decoded && compileTemplate(decoded.text, path, names, report);
};
