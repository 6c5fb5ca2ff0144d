/** The code of the refusal that a call ends in, with its detail when there is one; fails when the call succeeds. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && "data" in error) {
      const { code, detail } = error.data as { code: string; detail?: string };
      return detail ? `${code} ${detail}` : code;
    }
    throw error;
  }
  throw new Error("the call was not refused");
}
