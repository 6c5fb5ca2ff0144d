import { MissingPage } from "../../parts/failed-page.tsx";

export default function NotFound() {
  return <MissingPage />;
}
