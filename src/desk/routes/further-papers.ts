import type { Context } from "hono";
import { isWrongWord, toDate, toMonth, toReason, toSerial, wrongWord } from "../../command/words.ts";
import { usualFormats } from "../../run/load/options.ts";
import type { AddRoutes, AtDesk } from "../at-desk.ts";
import { refuse, textIn } from "../at-desk.ts";
import { startJob } from "./notice.ts";

/** So long a reason nobody writes. */
const longestReason = 500;

/** What a field says, read as the command line reads it; undefined where it is empty. */
const wordIn = <Value>(field: unknown, read: (text: string) => Value): Value | undefined => {
  const text = textIn(field).trim();
  return text === "" ? undefined : read(text);
};

/** Answers with what is wrong with a form where the command line would say so too. */
const unlessWrong = async (
  desk: AtDesk,
  context: Context,
  answer: () => Promise<Response>,
): Promise<Response> => {
  try {
    return await answer();
  } catch (problem) {
    if (!isWrongWord(problem)) throw problem;
    return refuse(desk, context, { status: 400, text: `${problem.message}。` });
  }
};

/** 更正 and 填报表: the same commands as in the terminal. */
export const addFurtherPaperRoutes: AddRoutes = (app, desk) => {
  const { folders } = desk;
  app.post("/:month{\\d{4}-\\d{2}}/correct", (context) =>
    unlessWrong(desk, context, () =>
      startJob(desk, context, (month, form) => {
        const correction = wordIn(form["reason"], toReason);
        if (correction === undefined || correction.length > longestReason)
          throw wrongWord("要写更正的原因，不超过 500 字，会印在更正通报里");
        const asked = { ...folders, month, correction, draft: form["draft"] === "是", returnInvalid: false };
        const options = { ...asked, letters: false, formats: usualFormats, json: false };
        return { title: `生成 ${month} 的更正通报`, work: ({ generate }) => generate(options) };
      }),
    ),
  );
  app.post("/:month{\\d{4}-\\d{2}}/forms", (context) =>
    unlessWrong(desk, context, () =>
      startJob(desk, context, (_, form) => {
        const month = wordIn(form["formsMonth"], toMonth);
        const number = wordIn(form["number"], toSerial);
        const date = wordIn(form["date"], toDate);
        if (month === undefined) throw wrongWord("要写明填报哪一期，如 2013-07");
        if (number !== undefined && date === undefined) throw wrongWord("写了文号定稿，也要写明成文日期");
        const options = { ...folders, month, number, date, json: false };
        return { title: `写 ${month} 的填报表`, work: ({ forms }) => forms(options) };
      }),
    ),
  );
};
