import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ImportedCatalogue, ImportedTask } from "../../model/imported-catalogue.ts";
import { importedTasks } from "../../model/imported-catalogue.ts";
import { splitUnits } from "../text/unit-names.ts";
import type { LeadRule } from "../duties/first-leads.ts";

const withLead = (task: ImportedTask, rule: LeadRule): ImportedTask => {
  const several = rule === "first" && task.responsibleLine === "" && splitUnits(task.leadLine).length > 1;
  if (several) return withLead({ ...task, leadLine: "", responsibleLine: task.leadLine }, rule);
  if (task.leadLine !== "" || task.responsibleLine === "") return task;
  if (rule === "all") return { ...task, leadLine: task.responsibleLine, responsibleLine: "" };
  const [first, ...others] = splitUnits(task.responsibleLine);
  return {
    ...task,
    leadLine: first?.name ?? "",
    responsibleLine: others.map(({ name }) => name).join("、"),
  };
};

/**
 * Gives a lead to every task that names none, by the rule that the document states or the clerk has chosen; how many got one
 * is reported (IMP-024).
 */
export const withLeads = <Catalogue extends Omit<ImportedCatalogue, "unlisted">>(
  catalogue: Catalogue,
  rule: LeadRule,
  { file, report, stated }: { readonly file: string; readonly report: Report; readonly stated: boolean },
): Catalogue => {
  const leaderless = importedTasks(catalogue).filter(({ task }) => withLead(task, rule) !== task);
  const [first] = leaderless;
  if (!first) return catalogue;
  const details = { rule, stated, count: leaderless.length };
  report({ code: "IMP-024", place: { file, at: first.task.position }, details });
  return {
    ...catalogue,
    sections: catalogue.sections.map((section) => ({
      ...section,
      tasks: section.tasks.map((task) => withLead(task, rule)),
      subsections: section.subsections.map((subsection) => ({
        ...subsection,
        tasks: subsection.tasks.map((task) => withLead(task, rule)),
      })),
    })),
  };
};
