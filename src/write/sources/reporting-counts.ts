import type { ReportingCounts } from "../../model/assessment.ts";
import type { ReportingState } from "../../model/grade.ts";
import { reportingStates } from "../../model/grade.ts";
import { counted, shareOf } from "./count.ts";
import type { FigureSource } from "./figure-source.ts";

/** What stands before a number of units by how they reported. */
const stateWords: Readonly<Record<ReportingState, readonly string[]>> = {
  按时报送: ["按时报送", "按时"],
  退回后按期重报: ["按期重报"],
  逾期报送: ["逾期报送的", "逾期报送"],
  退回: ["退回的", "退回"],
  未报送: ["未报送的", "未报送"],
};

/** And behind it. */
const stateAfter: Readonly<Record<ReportingState, readonly string[]>> = {
  按时报送: [],
  退回后按期重报: [],
  逾期报送: ["个单位逾期报送"],
  退回: [],
  未报送: ["个单位经催报仍未报送", "个单位未报送"],
};

/** The counts of a list of units by how they reported. */
export const reportingSources = (
  { total, states }: ReportingCounts,
  {
    scope,
    label,
    units,
  }: { readonly scope: string; readonly label: string; readonly units: readonly string[] },
): readonly FigureSource[] => {
  if (total === 0) return [];
  const common = { kind: "报送" as const, suffix: "个", scope };
  const name = (item: string): string => (scope === "" ? item : `${scope} ${item}`);
  return [
    counted({ ...common, name: name("应报送"), count: total, rule: units.join("、"), before: [label] }),
    ...reportingStates.map((state) =>
      counted({
        ...common,
        name: name(state),
        count: states[state],
        rule: "收文登记",
        before: stateWords[state],
        after: scope === "" ? stateAfter[state] : [],
      }),
    ),
    {
      ...shareOf(name("按时率"), { part: states.按时报送, whole: total, before: "按时率" }),
      kind: "报送",
      counted: { scope, before: ["按时率"] },
    },
  ];
};
