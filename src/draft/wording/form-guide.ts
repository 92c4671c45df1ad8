import { isoDate } from "../../model/calendar-date.ts";
import { gradesOf, isYearEnd } from "../../model/grade.ts";
import type { FormGuideLine, ProgressForm } from "../../model/papers/progress-form.ts";
import { percentage } from "../../model/rational.ts";
import { methodText } from "./month-due.ts";
import type { Phrases } from "../phrases.ts";

/** 填报说明 of a form, line by line, but for its first, the day by which the form is due. */
export const formGuideLines = (say: Phrases, form: Omit<ProgressForm, "guide">): readonly FormGuideLine[] => {
  const { month, deadline, contact, unit, pace, previousMonth, counterparts } = form;
  const 年终 = isYearEnd(month);
  const 月 = month.month;
  const 当期 = form.rows.some(({ indicator }) => indicator?.method === methodText.当期);
  const states = gradesOf(month).map((grade) => ({
    name: `　${grade}`,
    text: say.填报状态({ 状态: grade, 月, 序时进度: `${percentage(pace)}%`, 年终, 当期 }),
  }));
  const levels = form.rows.flatMap(({ indicator }) => (indicator?.isLevel ? [`“${indicator.name}”`] : []));
  return [
    { name: "报送到哪里", text: say.填报报送({ 对口部门: counterparts || null }) },
    { name: "联系", text: contact.replace(/^联系(?:单位)?：/u, "") },
    { name: "填哪些格", text: say.填报填写({}) },
    { name: "怎么交回", text: say.填报交回({ 单位: unit }) },
    { name: "进展情况", text: say.填报进展({ 月 }) },
    { name: "累计完成", text: say.填报累计({ 月, 年终, 时点: levels.join("") || null }) },
    { name: "自评状态", text: say.填报自评({ 年终 }) },
    ...states,
    { name: "本月应达", text: say.填报应达({ 当期 }) },
    { name: "存在问题", text: say.填报问题({}) },
    { name: "下步措施", text: say.填报措施({}) },
    { name: "需协调事项", text: say.填报协调({}) },
    { name: "填报人等", text: say.填报签字({ 日期: isoDate(deadline) }) },
    {
      name: "上月数据",
      text: say.填报上月({ 年: previousMonth?.year ?? null, 月: previousMonth?.month ?? null }),
    },
  ];
};
