import { testCases } from "../support/cases/case-tests.ts";

testCases("年度清单");
