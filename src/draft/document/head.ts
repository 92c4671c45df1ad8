import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Head } from "../../model/papers/document.ts";
import { childOf, childrenOf, choiceOf, textOf } from "../markup/child-elements.ts";
import type { MarkupElement } from "../markup/markup.ts";
import { reportTypedMark } from "./typed-marks.ts";

const forms = { 文件: "issuer", 信函: "letter", 命令: "order", 纪要: "minutes" } as const;

const formNames = { letter: "信函", order: "命令（令）" } as const;

/** 签发人 of 上行文: one element each, or several names parted by 、 in one (7.2.6). */
const signersOf = (head: MarkupElement): readonly string[] =>
  childrenOf(head, "签发人")
    .flatMap(({ text }) => text.split(/[、，,]/u))
    .map((name) => name.trim())
    .filter((name) => name !== "");

/**
 * 依据 or 版头 of a parsed template. 版头 is 文件格式 (7.2) unless its 格式 says 信函 (10.1), 命令 (10.2) or 纪要 (10.3). Undefined when there is neither
 * (reported), or no mark (reported by the grammar).
 */
export const toHead = (root: MarkupElement, report: Report): Head | undefined => {
  const basis = childOf(root, "依据");
  if (basis) return { type: "basis", line: basis.text };
  const head = childOf(root, "版头");
  const mark = textOf(head, "发文机关标志");
  if (!head || !mark) {
    if (!head) report({ code: "TPL-007", place: root.place, details: { element: "版头", parent: "公文" } });
    return undefined;
  }
  const copyNumber = textOf(head, "份号");
  const secrecy = textOf(head, "密级");
  const urgency = textOf(head, "紧急程度");
  const number = textOf(head, "发文字号");
  const signers = signersOf(head);
  const form = choiceOf<(typeof forms)[keyof typeof forms]>(
    head,
    { attribute: "格式", meanings: forms, usual: "issuer" },
    report,
  );
  const type = form === "minutes" ? "issuer" : form;
  const [signer] = childrenOf(head, "签发人");
  if (signer) reportTypedMark("signers", signer, report);
  if (type !== "issuer" && signer) {
    const details = { element: signer.name, parent: `${formNames[type]}格式的版头` };
    report({ code: "TPL-005", place: signer.place, details });
  }
  // Its mark begins 20 mm below the upper edge of 版心 (10.2), where a third line would stand beside it.
  if (type === "order" && copyNumber && secrecy && urgency)
    report({ code: "TPL-032", place: head.place, details: {} });
  const [, joint, ...more] = childrenOf(head, "发文机关标志");
  if (type !== "issuer" && joint) {
    report({ code: "TPL-013", place: joint.place, details: { element: joint.name, parent: head.name } });
  }
  const jointMarks = [joint, ...more].flatMap((each) => each?.text || []);
  return {
    type,
    mark,
    ...(type === "issuer" && jointMarks.length > 0 && { jointMarks }),
    ...(copyNumber && { copyNumber }),
    ...(secrecy && { secrecy }),
    ...(urgency && { urgency }),
    ...(number && { number }),
    ...(form === "minutes" && { minutes: true as const }),
    ...(type === "issuer" && signers.length > 0 && { signers }),
  };
};
