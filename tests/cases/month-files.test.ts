import { testCases } from "../support/cases/case-tests.ts";

testCases("月份资料");
