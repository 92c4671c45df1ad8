import { testCases } from "../support/cases/case-tests.ts";

testCases("公文");
