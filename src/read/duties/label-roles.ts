/**
 * What the words after a label say of a task: a column of the list, or `content` for the task's own words, `watching`
 * for who supervises others' work, `other` for what the list has no column for.
 */
export type LabelRole =
  | "lead"
  | "responsible"
  | "watching"
  | "timeLimit"
  | "supervisor"
  | "leader"
  | "person"
  | "weight"
  | "content"
  | "other";

const ofUnits = /(?:单位|部门|科室|处室|股室|主体|机构|乡镇|街道|镇街|县区|县市区|属地)$/u;

/** The roles by what a label says, the first that fits. */
const forms: readonly (readonly [RegExp, LabelRole])[] = [
  [/电话|传真|邮箱|手机|报送|上报|填报|印发|发文|来文/u, "other"],
  [
    /^(?:(?:完成|办结|办理|落实|整改|推进|工作|任务|序时|预计|计划|目标|竣工|建成|上线|投用|完工|交付|答复|反馈|销号|验收)*(?:时限|期限|时间节点|时间|节点|(?:完成|办结|竣工|交付|答复)日期)(?:要求|安排)?|\p{Script=Han}{2}(?:时限|期限)|时限|时间要求)$/u,
    "timeLimit",
  ],
  [/^分管(?:(?:市|县|区|省|州|盟|镇|乡|旗)?(?:政府)?领导|副?[市县区省州盟镇乡旗]长)$/u, "supervisor"],
  [/^责任(?:市|县|区|省|州|盟|镇|乡|旗)?领导$/u, "leader"],
  [/(?:领导|市长|县长|区长|省长|州长|镇长|乡长|书记|秘书长)$/u, "other"],
  [/^责任(?:单位|部门)(?:及|和|、)(?:其)?(?:责任人|负责人)$/u, "responsible"],
  [/责任人(?:员)?$|^(?:主要|直接|具体|第一|分管)?负责人$/u, "person"],
  [/(?:联系|联络|经办|包联)(?:人|员)$/u, "other"],
  [/^(?:权重|分值|赋分|分数|考核分值)$/u, "weight"],
  [
    /^(?:(?:重点|主要|具体|工作|目标|年度)*任务(?:内容|描述)?|(?:重点)?工作(?:内容|事项|项目)|(?:主要|具体|建设|项目)*内容|事项|重点工作)$/u,
    "content",
  ],
  // What is to be reached by the end is the task itself; goals of quarters and half-years are steps to it.
  [/^(?:重点|主要|具体|工作|年度|任务|建设)*目标$|^具体要求$|^(?:目标|任务|建设|年度)+要求$/u, "content"],
  [/^(?:第?[一二三四1-4]季度|[上下]半年)(?:末|底)?(?:之?前)?$/u, "other"],
  [/^(?:任务|工作|职责|单位|责任)?分工$|^责任$|^落实$/u, "responsible"],
  [/^(?:牵头|主办|主责|总牵头|承办)$/u, "lead"],
  [/^(?:配合|协办|协助|参与|协同)$/u, "responsible"],
];

/** The same for labels that name units: 总牵头单位, 配合实施单位, 督导部门. */
const formsOfUnits: readonly (readonly [RegExp, LabelRole])[] = [
  [/督查|督办|考核|验收|评估|编制|联系|成员/u, "other"],
  [/牵头|主办|主责|首责|总责|承办|主要责任|第一责任|抓总/u, "lead"],
  [/督导|指导|监督|监管|督促/u, "watching"],
  [/配合|协办|协助|协同|参与|参加|支持|会办|实施|落实|责任|负责|相关|有关|完成/u, "responsible"],
];

/** Labels that the list has no column for, told by how they end; persons and prose, never words of the task. */
const otherwise =
  /(?:领导|要求|安排|计划|措施|进度|进展|备注|说明|依据|来源|标准|目标|举措|步骤|路径|抓手|成效|成果|频次|方式|类别|类型|性质|考核|市长|人员)$/u;

/** The label without blanks and without what stands in brackets: 责任单位（部门） is 责任单位. */
export const bareLabel = (label: string): string =>
  label.replaceAll(/\s/gu, "").replaceAll(/[（(][^（()）]*[)）]/gu, "");

/** What a label says; undefined for words that may be a label or may not. */
export const roleOf = (label: string): LabelRole | undefined => {
  const bare = bareLabel(label);
  const known = forms.find(([form]) => form.test(bare))?.[1];
  if (known !== undefined) return known;
  if (ofUnits.test(bare)) return formsOfUnits.find(([form]) => form.test(bare))?.[1];
  return otherwise.test(bare) ? "other" : undefined;
};
