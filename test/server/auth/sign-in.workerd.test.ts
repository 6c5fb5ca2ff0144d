import { openD1 } from "../../contract/d1.ts";
import { signInSuite } from "../../contract/sign-in-suite.ts";

signInSuite(openD1);
