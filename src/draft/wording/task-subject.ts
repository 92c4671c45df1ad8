import type { Task } from "../../model/task.ts";

/** How long the subject of a title may be, in characters; with the rest of it that makes two lines. */
const longest = 28;

/** Openings that name a field or a manner, not the work: 水利方面，… 围绕新兴产业，… */
const setting =
  /^(?:[^，。；]{1,8}(?:方面|产业)|(?:围绕|利用|按照|坚持|着力|以|对|持续|充分发挥|合力)[^，。；]*)，/u;
/** What is done to the subject, which 加快 and 工作 say anyway. */
const action =
  /^(?:(?:继续|积极|强力|全面|大力|深入|切实|认真|进一步|广泛|严格|不断|重点|努力)*(?:加快推进|推进|加快|加强|加大|完成|实施|启动|做好|抓好|搞好|办好|开展|推动|落实|强化|深化|完善|健全|促进|支持|鼓励和支持|整合|创新|优化|提高|做大|安排|争取|探索开展|引进|延伸|解决)好?)+/u;

/** How much of it: 新改建农村公路200公里. */
const amount = /(?<=.{3})\d[\d.]*\p{Script=Han}{1,4}$/u;

/**
 * 事项: the subject of a task for the title of a letter about it, 简称 of 任务清单.csv where there is one, else the first
 * thing that its text asks for: 新改建农村公路. Never longer than two lines of title take.
 */
export const taskSubject = ({ shortTitle, text }: Pick<Task, "shortTitle" | "text">): string => {
  if (shortTitle !== undefined) return shortTitle;
  const told = text.replace(setting, "");
  const first = /^[^，。；]*/u.exec(told)?.[0] ?? "";
  const bare = first.replace(action, "");
  const subject = (bare.length >= 4 ? bare : first)
    .replace(/^对/u, "")
    .replace(/工作$|力度$|步伐$/u, "")
    .replace(amount, "");
  if (subject.length <= longest) return subject;
  const parts = subject.split(/[、]|(?:以)?及|和(?=.{6})/u);
  let fitting = "";
  for (const part of parts) {
    const longer =
      fitting === "" ? part : subject.slice(0, subject.indexOf(part, fitting.length) + part.length);
    if (longer.length > longest) break;
    fitting = longer;
  }
  return fitting === "" || fitting.length < 4 ? subject.slice(0, longest) : `${fitting}等`;
};
