import type { CalendarDate } from "../../model/calendar-date.ts";
import type { IssueParticulars } from "../../model/submission.ts";
import { nextWorkingDay, workingDaysAfter } from "./deadline.ts";

/** So many working days after 报送截止日 a 通报 closes: late and corrected reports still come in. */
const workingDaysToClose = 3;

/**
 * Days for a new issue, which the clerk corrects: 截稿 three working days after 报送截止日, signed on the next working
 * day, printed and sent out on the same.
 */
export const usualIssueDays = (
  deadline: CalendarDate,
): Pick<IssueParticulars, "closedOn" | "signedOn" | "printedOn"> => {
  const closedOn = workingDaysAfter(deadline, workingDaysToClose);
  const signedOn = nextWorkingDay(closedOn);
  return { closedOn, signedOn, printedOn: signedOn };
};
