/** What an element of a template may hold. */
interface ElementRule {
  /** Names of the elements that may stand inside. */
  readonly children: readonly string[];
  /** Whether it holds printed text. */
  readonly text: boolean;
  readonly attributes: readonly string[];
  /** Children that must be there, not empty. */
  readonly required: readonly string[];
  /** Children of which there may be several. */
  readonly repeated: readonly string[];
}

const element = (rule: Partial<ElementRule>): ElementRule => ({
  children: [],
  text: false,
  attributes: [],
  required: [],
  repeated: rule.children ?? [],
  ...rule,
});
const text = element({ text: true });

const headings = ["一级", "二级", "三级", "四级"] as const;
const blocks = ["段", ...headings, "注", "表", "图"] as const;

/** The elements of a template by the standard's own terms (GB/T 9704-2012, clause 7). */
export const vocabulary: Readonly<Record<string, ElementRule>> = {
  公文: element({
    children: [
      "版头",
      "依据",
      "标题",
      "主送机关",
      "正文",
      "附件",
      "出席",
      "请假",
      "列席",
      "署名",
      "签名章",
      "成文日期",
      "附注",
      "版记",
    ],
    repeated: ["附件", "署名", "签名章"],
    attributes: ["文种"],
    required: ["标题", "正文"],
  }),
  版头: element({
    children: ["份号", "密级", "紧急程度", "发文机关标志", "发文字号", "签发人"],
    repeated: ["发文机关标志", "签发人"],
    attributes: ["格式"],
    required: ["发文机关标志"],
  }),
  份号: text,
  密级: text,
  紧急程度: text,
  发文机关标志: text,
  发文字号: text,
  签发人: text,
  依据: text,
  标题: text,
  主送机关: text,
  正文: element({ children: blocks }),
  段: text,
  一级: element({ text: true, children: ["续"], repeated: [] }),
  二级: element({ text: true, children: ["续"], repeated: [] }),
  三级: element({ text: true, children: ["续"], repeated: [] }),
  四级: element({ text: true, children: ["续"], repeated: [] }),
  续: text,
  注: text,
  表: element({ children: ["栏", "行", "板块行", "小节行"], required: ["栏"] }),
  图: element({ children: ["栏", "行"], required: ["栏"], attributes: ["题", "说明"] }),
  栏: element({ text: true, attributes: ["宽", "对齐", "图例"] }),
  板块行: text,
  小节行: text,
  行: element({ children: ["格"], attributes: ["印章"] }),
  格: element({ text: true, children: ["段", "条"] }),
  条: element({ attributes: ["段", "线", "说明"] }),
  附件: element({ children: blocks, attributes: ["题", "方向"] }),
  署名: element({ text: true, attributes: ["印章"] }),
  出席: text,
  请假: text,
  列席: text,
  签名章: text,
  成文日期: text,
  附注: text,
  版记: element({ children: ["抄送", "印发机关", "印发日期"], repeated: [] }),
  抄送: text,
  印发机关: text,
  印发日期: text,
};

/** The element that every template consists of. */
export const rootElement = "公文";
