import { parseDocumentDate } from "../../duties/document-date.ts";

/** How the paragraphs after the last task begin that tell everybody to go to work. */
const closingForms =
  /^(?:望|请|希|附件|附[:：]|附表|联系人|联系电话|联系方式|抄送|主送|（?此件|（?此页|特此|凡|印发|以上|注[:：]|[（(]?信息公开|公开(?:方式|属性)|本(?:方案|通知|分工|意见|清单|分解|表)|具体(?:落实|进展)|市政府督查室|责任编辑|扫一扫|分享|打印|关闭|上一篇|下一篇)|^.{0,20}(?:各单位|各部门|各地|各牵头|各责任|各级|各县|各区|各乡|各有关|牵头单位|责任单位)/u;
/** 署名: the name of an office, alone in its line. */
const signatureForm = /^[\p{Script=Han}（）()]{2,30}(?:政府|办公室|委员会|局|督查室|办公厅|厅|委|领导小组)$/u;

export const isSignature = (text: string): boolean => signatureForm.test(text);

/** 署名, 成文日期, 附注 and the like: never a part of what stands above them. */
export const isImprint = (text: string): boolean =>
  isSignature(text) ||
  parseDocumentDate(text) !== undefined ||
  /^[（(]?(?:此件|此页|信息公开)|^附件|^抄送/u.test(text);

/** Whether a paragraph after the last task is what documents of this kind end with, and no task that was lost. */
export const isClosing = (text: string): boolean =>
  closingForms.test(text) ||
  isSignature(text) ||
  parseDocumentDate(text) !== undefined ||
  /^\d{4}年\d{1,2}月\d{1,2}日印发$|印发$/u.test(text);
