export const dossier = {
  title: "Dossiers",
};
