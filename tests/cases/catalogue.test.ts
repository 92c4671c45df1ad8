import { testCases } from "../support/case-tests.ts";

testCases("年度清单");
