import { testCases } from "../support/cases/case-tests.ts";

testCases("报送文件");
