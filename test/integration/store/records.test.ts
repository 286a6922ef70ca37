import { describe } from "vitest";
import { sqlite3Driver } from "../../../server/store/sqlite/sqlite3-driver.ts";
import { libsqlDriver } from "../../support/libsql-driver.ts";
import { recordSuite } from "./record-suite.ts";

describe.each([
  ["sqlite3", sqlite3Driver],
  ["libsql", libsqlDriver],
])("on the driver %s", (_, driver) => recordSuite(driver));
