import type { Names } from "../../draft/names.ts";
import type { Template } from "../../draft/template.ts";
import { compileTemplate } from "../../draft/template.ts";
import type { Context } from "./context.ts";
import { loadText } from "./load-text.ts";

/** Reads and checks one template; undefined when it is not there (TXT-003) or cannot be used. */
export const loadTemplate = async (
  context: Pick<Context<unknown>, "world" | "report">,
  path: string,
  names: Names,
): Promise<Template | undefined> => {
  const text = await loadText(context, path);
  return text === undefined ? undefined : compileTemplate(text, path, names, context.report);
};
