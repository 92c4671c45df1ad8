/** 列第一位的为牵头单位，下同; 责任单位排在首位的为牵头单位. */
const first =
  /(?:列|排|居|写)?(?:在)?(?:第一(?:位|个|家|名)?|首位|最前|前面)(?:的)?(?:责任)?(?:单位|部门|者)?(?:均)?(?:为|是|即为|系|作为)(?:该项)?(?:工作|任务)?(?:的)?(?:总?牵头|第一责任|主要责任|主办|主责)(?:责任)?(?:单位|部门)?/u;
/** 无牵头单位的，责任单位即为牵头单位. */
const onlyResponsible =
  /(?:无|没有|未明确|未列|未注明)(?:明确)?牵头(?:责任)?(?:单位|部门)的?[，,]?(?:各|其)?责任(?:单位|部门)(?:均|即|都)?(?:为|是|视为)牵头(?:单位|部门)/u;

/** How a document says who leads without naming them: the first of the responsible units, or all of them where nobody else does. */
export type LeadRule = "first" | "all";

/** Whether a clause is the rule that the first named leads. */
export const isFirstLeadsNote = (clause: string): boolean => first.test(clause);

/** The rule that a text states, if it states one. */
export const leadRuleIn = (text: string): LeadRule | undefined =>
  first.test(text) ? "first" : onlyResponsible.test(text) ? "all" : undefined;

const isNote = (clause: string): boolean =>
  first.test(clause) || onlyResponsible.test(clause) || /^下同$/u.test(clause.trim());

/** A text without the clauses in brackets that state the rule or say 下同, and without brackets that hold nothing else. */
export const withoutLeadRule = (text: string): string =>
  text.replaceAll(
    /([（(〔［[])([^（()）〔〕［］[\]]*)([)）〕］\]])/gu,
    (bracket, open: string, inner: string, close: string) => {
      const clauses = inner.split(/(?<=[，,；;。])/u);
      const kept = clauses.filter((clause) => !isNote(clause.replace(/[，,；;。]$/u, "")));
      if (kept.length === clauses.length) return bracket;
      return kept.length === 0 ? "" : `${open}${kept.join("").replace(/[，,；;。]$/u, "")}${close}`;
    },
  );
