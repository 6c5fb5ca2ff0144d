export const admin = {
  title: "Beheer",
};
