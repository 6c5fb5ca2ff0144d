export const research = {
  title: "Onderzoek",
};
