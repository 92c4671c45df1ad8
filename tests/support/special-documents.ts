import type { OfficialDocument } from "../../src/model/document.ts";
import { documentOf } from "./laid-out.ts";

const office = "平顶山市督查局";
const number = "平政督〔2013〕4号";

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
};
