export const week = {
  title: "Mijn week",
};
