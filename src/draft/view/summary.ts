import { grades, isLagging } from "../../model/grade.ts";
import type { LetterDue } from "../../model/papers/supervision-letter.ts";
import type { noticeView } from "./notice.ts";
import type { Phrases } from "../phrases.ts";
import { namedMatters } from "../wording/named-matters.ts";
import { enumerate, taskNumbers } from "../wording/wording.ts";

type NoticeView = ReturnType<typeof noticeView>;

/** So many tasks of one grade are named; with two grades of them and what else there is to say a page is full. */
const mostNamed = 8;

/** 第16项（市水利局）、第17项（新城区管委会）, and how many there are where not all are named. */
const namedTasks = (say: Phrases, tasks: NoticeView["问题"]["各项"]): string => {
  const named = tasks.slice(0, mostNamed).map((task) =>
    say.摘要任务({
      项次: taskNumbers(say, [task.序号]),
      单位: task.牵头单位,
      责任方: task.责任方,
    }),
  );
  return say.摘要名单({
    名单: enumerate(named),
    总数: tasks.length > mostNamed ? tasks.length : null,
  });
};

/** The tasks that lag, one list a grade that occurs. */
const laggingLists = (say: Phrases, { 问题: { 各项: lagging } }: NoticeView) =>
  grades.filter(isLagging).flatMap((grade) => {
    const tasks = lagging.filter(({ 评价: own }) => own === grade);
    return tasks.length > 0 ? [{ 评价: grade, 项数: tasks.length, 名单: namedTasks(say, tasks) }] : [];
  });

/**
 * Everything that templates/摘要.hbs may name: what the 通报 of the month says, nothing of it counted anew; of its lists
 * as much as goes on one page; and the letters that are due, whether or not they were asked for.
 */
export const summaryView = (say: Phrases, notice: NoticeView, letters: readonly LetterDue[]) => {
  const matters = namedMatters(say, letters);
  return {
    ...notice,
    滞后: laggingLists(say, notice),
    督办: {
      份数: letters.length,
      序号: matters,
      均约谈: matters !== null && matters === notice.问题.督办?.约谈,
    },
  };
};
