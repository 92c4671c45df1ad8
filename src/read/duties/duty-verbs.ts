/** What the verb behind a list of units makes of them: 负责 makes leads only where nobody leads. */
export type Duty = "lead" | "help" | "charge";

const according =
  "(?:(?:按照?|根据|依据|依)(?:照)?(?:各自|有关|相关|相应|部门|任务|工作)*(?:职责|职能|责任|任务|权限|管辖|区域)*(?:和|、)?(?:任务|职责|权限)?(?:分工)?)?";
const lead = `${according}(?:分别|共同|联合|各自)*(?:总?牵头|主办|主责|主抓|负总责|总负责|统筹|主导|抓总)(?:单位)?(?:负责|落实|办理|组织|实施|推进|推动|督导|协调|抓总|抓好|统筹|完成|做好|总|抓|和|、)*`;
const help =
  "(?:积极|密切|共同|协同|主动)?(?:配合|协办|协助|参与|参加|协同|支持|会办|指导|督导|监督|督促|监管|协调|协作)(?:落实|实施|配合|推进|负责|做好|指导|监督|工作|、|和)*";
const charge = `${according}(?:分别|分工|具体|共同|各自|联合)*(?:负责|承办|落实|抓好落实|抓落实|组织实施|具体实施|组织落实|实施|承担|办理|推进)(?:落实|实施|推进|组织|办理|具体|抓好|完成|并|、)*`;

const verbs = new RegExp(
  `^(?<names>.*?)(?:(?<lead>${lead})|(?<help>${help})|(?<charge>${charge}|各负其责|负责))$`,
  "u",
);

/** A clause that ends in a verb of duty, taken apart; names are empty in 按职责分工负责. */
export const clauseOfDuty = (
  clause: string,
): { readonly names: string; readonly duty: Duty; readonly verb: string } | undefined => {
  const groups = verbs.exec(clause)?.groups;
  if (!groups) return undefined;
  const { names = "" } = groups;
  const duty = groups["lead"] !== undefined ? "lead" : groups["help"] !== undefined ? "help" : "charge";
  return { names: names.trim(), duty, verb: groups[duty] ?? "" };
};

const month = "(?:1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,3})月";
const span = `(?:(?:\\d{4}|今|本|当|每|明)年)?(?:${month}(?:份|\\d{1,2}日)?|第?[一二三四1-4]季度|(?:第[一二三四]、?)+季度|[上下]半年|年|年度|全年|\\d{4}年|全程)`;
const suffix = "(?:上旬|中旬|下旬|初|底|末|中|内)?(?:之?前|以前|以内|内|份|止)?";
const action =
  "(?:全面|基本|力争|持续|长期|按时|确保|全部|集中|并)?(?:完成|完工|竣工|推进|坚持|实施|落实(?:到位)?|到位|建成|投用|投入(?:使用|运营|运行)|交付(?:使用)?|启动|启用|开工|动工|开工建设|通车|封顶|开园|开业|投产|达标|验收|(?:出台|印发|制定|编制)[^，。]{0,6}|挂网|办结|见效|取得[^，。]{0,6}|开展|执行)?(?:，?并(?:长期|持续|常态化?)\\p{Script=Han}{2,4}|任务|目标)?";
const dated = new RegExp(
  `^(?:于|在|至|自|从|力争|确保|预计|计划)?(?:${span}${suffix}(?:至|到|—|–|-|~|～|、)?)+${action}$`,
  "u",
);
const lasting =
  /^(?:全年)?贯穿(?:全年|始终)$|^按(?:照)?(?:期|时|(?:规定|上级|省|市|有关)*(?:时限|时间|节点|期限|进度|要求)+)(?:要求)?(?:完成|推进)$|^(?:长期|持续|常年|常态化?|全年|立即|即时|随时|年内|年底前?|逐年|按月|按季|每月|每季度|每年)(?:坚持|推进|实施|落实|开展|进行|完成|执行|抓好|做好|见效|调度|通报|组织|更新|检查|召开|[一二两三四1-9]次|，?并)*$/u;

/** Whether a clause says by when and nothing else: 2022年6月底前完成, 年内持续推进, 长期坚持. */
export const isTimeLimit = (clause: string): boolean => {
  const plain = clause.normalize("NFKC").replaceAll(/\s|[。；;]$/gu, "");
  return (
    plain !== "" &&
    plain.length <= 30 &&
    (lasting.test(plain) || (/\d|季度|半年|年|月/u.test(plain) && dated.test(plain)))
  );
};
