import { testCases } from "../support/case-tests.ts";

testCases("月份资料");
