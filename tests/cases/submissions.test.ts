import { testCases } from "../support/case-tests.ts";

testCases("报送文件");
