export const reflection = {
  title: "Reflecties",
};
