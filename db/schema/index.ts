export * from "./audit.ts";
export * from "./dossier.ts";
export * from "./experiment.ts";
export * from "./login.ts";
export * from "./member.ts";
export * from "./reflection.ts";
export * from "./score.ts";
export * from "./session.ts";
