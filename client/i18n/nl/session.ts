export const session = {
  title: "Sessies",
};
