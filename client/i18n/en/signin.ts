import type { signin as nl } from "../nl/signin.ts";

export const signin: typeof nl = {
  title: "Sign in",
  lead: "Casustafel is for the team that carries out the experiment. Access is by invitation.",
  demoTitle: "Choose who you are",
  demoLead: "This is the demo, with invented people and dossiers. Click a name to look as that person.",
  demoEmpty: "There are no people in the demo yet. Restart the server to create them.",
  demoPeople: "the people of the demo",
  as: (name) => `Sign in as ${name}`,
  email: "E-mail address",
  password: "Password",
  submit: "Sign in",
  codeTitle: "Code from your app",
  codeLead: "Open the app that you linked the first time you signed in.",
  code: "6-digit code",
  codeSubmit: "Check the code",
  otherAccount: "Sign in with another account",
  oidc: "Sign in with your work account",
  or: "or",
};
