type Asked = { request(path: string, init: RequestInit): Response | Promise<Response> };

/** What somebody's browser sends along once it came in through the demo's door. */
export async function cookieOf(app: Asked, slug: string): Promise<string> {
  const signedIn = await app.request("/demo/sign-in", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ slug }),
  });
  return signedIn.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}
