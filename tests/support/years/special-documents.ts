import type { OfficialDocument } from "../../../src/model/papers/document.ts";
import { documentOf } from "../docx/laid-out.ts";
import { smallLetter } from "./small-notice.ts";

const office = "平顶山市督查局";
const number = "平政督〔2013〕4号";
const date = { year: 2013, month: 7, day: 9 };

const longText: OfficialDocument["body"] = Array.from({ length: 4 }, () => ({
  type: "paragraph",
  text: "各项工作总体进展顺利，多数任务达到序时进度，但仍有部分任务推进缓慢，须由有关单位抓紧推进落实。",
}));

/** One without 主送机关. */
const toAll = (count: number, more: Partial<OfficialDocument>): OfficialDocument => {
  const { recipients: _recipients, ...document } = documentOf(count, more);
  return document;
};

/** 份号、密级和保密期限、紧急程度 (7.2.1–7.2.3). */
const labels = { copyNumber: "000001", secrecy: "秘密★1年", urgency: "特急" } as const;

const { signature: _signature, ...unsigned } = toAll(3, {
  kind: "纪要",
  head: { type: "issuer", mark: "平顶山市督查局专题会议纪要", number: "第4期", minutes: true },
  title: "重点工作督查推进会议纪要",
});

const minutes: OfficialDocument = {
  ...unsigned,
  body: longText,
  attendance: [
    {
      role: "出席",
      people: "市发改委某某某，市财政局某某某，市交通运输局某某某，市住房和城乡建设局某某某，市水利局某某某",
    },
    { role: "请假", people: "市环保局某某某" },
    { role: "列席", people: "各县（市、区）政府督查室" },
  ],
};

/** Papers in the forms and with the elements that the office's own templates do not use, by what is special in them. */
export const specialDocuments: Readonly<Record<string, OfficialDocument>> = {
  上行文: documentOf(12, {
    kind: "报告",
    head: { type: "issuer", mark: `${office}文件`, number, signers: ["某某某"] },
    title: "关于2013年6月份市政府重点工作进展情况的报告",
    recipients: "市人民政府",
  }),
  几个签发人: documentOf(12, {
    kind: "请示",
    head: { type: "issuer", mark: `${office}文件`, number, signers: ["某某某", "某　某", "某某某"] },
    title: "关于调整2013年市政府重点工作任务的请示",
    recipients: "市人民政府",
    note: "联系人：办公室",
  }),
  命令: toAll(6, {
    body: longText,
    kind: "令",
    head: { type: "order", mark: "平顶山市人民政府令", number: "第1号" },
    title: "平顶山市人民政府令第1号",
    signature: { posts: ["市长"], date: { year: 2013, month: 7, day: 9 } },
  }),
  签名章: documentOf(12, {
    signature: {
      posts: ["平顶山市人民政府市长", "平顶山军分区司令员"],
      date: { year: 2013, month: 12, day: 19 },
    },
  }),
  纪要: minutes,
  联合行文: documentOf(4, {
    body: longText,
    head: {
      type: "issuer",
      mark: `${office}文件`,
      jointMarks: ["平顶山市财政局", "平顶山市发展和改革委员会"],
      number,
    },
    signature: { agency: office, others: ["平顶山市财政局", "平顶山市发展和改革委员会"], date },
  }),
  联合上行文: documentOf(13, {
    kind: "报告",
    head: {
      type: "issuer",
      mark: `${office}文件`,
      jointMarks: ["平顶山市财政局", "平顶山市审计局"],
      number,
      ...labels,
      signers: ["某某某", "某　某", "某某某"],
    },
    recipients: "市人民政府",
    signature: { agency: office, others: ["平顶山市财政局", "平顶山市审计局"], date },
  }),
  标注的命令: toAll(6, {
    body: longText,
    kind: "令",
    head: {
      type: "order",
      mark: "平顶山市人民政府令",
      number: "第1号",
      copyNumber: "000001",
      secrecy: labels.secrecy,
    },
    title: "平顶山市人民政府令第1号",
    signature: { posts: ["市长"], date },
  }),
  标注的纪要: {
    ...minutes,
    head: {
      type: "issuer",
      mark: "平顶山市督查局专题会议纪要",
      number: "第4期",
      minutes: true,
      ...labels,
    },
  },
  标注的函: {
    ...smallLetter(),
    head: { type: "letter", mark: office, number: "平政督函〔2013〕8号", ...labels },
  },
  有密级的摘编: documentOf(3, {
    head: { type: "basis", line: `秘密★1年　据${number}通报摘编` },
    title: "2013年6月份市政府重点工作进展情况摘编",
    recipients: "市科技局",
  }),
  三个机关的章: documentOf(14, {
    head: { type: "issuer", mark: office, jointMarks: ["市财政局"], number },
    signature: { agency: office, others: ["市财政局", "市审计局"], date },
  }),
  联合不盖章: documentOf(14, {
    head: { type: "issuer", mark: office, jointMarks: ["平顶山市财政局"], number },
    signature: { agency: office, others: ["平顶山市审计局"], date, sealed: false },
  }),
};
