/** 一季度, 上半年, 第三季度末, 1—6月: by when a step to the goal of the year is made. */
const period =
  "(?:(?:第?[一二三四1-4]季度|[上下]半年)(?:末|底)?(?:之?前)?|1?\\d[—–～~至-]1?\\d月(?:份)?)(?:目标|任务|计划|安排|进度|节点)?";
const labelForm = new RegExp(`^(?:全年|年底|${period})$`, "u");
const stepForm = new RegExp(`^(?<period>${period})(?<mark>[：:])?`, "u");

/** Whether a label says by when a step is made: 一季度, 上半年. */
export const isStepLabel = (label: string): boolean => labelForm.test(label);

/** So many steps are a plan of the year; fewer may be a sentence about one of its parts, unless a colon stands behind each. */
const fewest = 3;
const fewestMarked = 2;

/** A text without the plan by quarters that stands in it: 一季度：完成选址；二季度：完成20座。 */
export const withoutSteps = (text: string): { readonly text: string; readonly steps: string | undefined } => {
  const sentences = text.split(/(?<=[。；;])/u);
  const found = sentences.map((sentence) => stepForm.exec(sentence.trim())?.groups);
  const periods = new Set(found.flatMap((groups) => groups?.["period"] ?? []));
  const marked = found.filter((groups) => groups?.["mark"] !== undefined).length;
  if (periods.size < fewest && Math.min(periods.size, marked) < fewestMarked)
    return { text, steps: undefined };
  const first = found.findIndex((groups) => groups !== undefined);
  const last = found.findLastIndex((groups) => groups !== undefined);
  const kept = [...sentences.slice(0, first), ...sentences.slice(last + 1)].join("").trim();
  return {
    text: kept.replace(/[；;]$/u, "。"),
    steps: sentences
      .slice(first, last + 1)
      .join("")
      .trim(),
  };
};
