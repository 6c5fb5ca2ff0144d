export const record = {
  title: "Verslag",
};
