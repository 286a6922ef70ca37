import { recordSuite } from "../store/record-suite.ts";

recordSuite();
