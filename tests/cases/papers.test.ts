import { testCases } from "../support/case-tests.ts";

testCases("公文");
