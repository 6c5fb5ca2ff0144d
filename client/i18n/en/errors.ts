import type { errors as nl } from "../nl/errors.ts";

export const errors: typeof nl = {
  "login.required": "You are no longer signed in. Sign in again.",
  "login.failed": "These details are not right. Check them and try again.",
  "login.too-many-attempts": "Too many attempts. Wait a few minutes and try again.",
  "request.malformed": "Not all fields are filled in correctly.",
  "request.foreign-origin": "This request did not come from this page. Reload the page.",
  "request.too-many": "That went too fast. Wait a moment and try again.",
  "not-found": "This does not exist, or you may not see it.",
  "personal-data.found": "This holds details by which someone can be recognised. Remove them and save again.",
  "session.conflict": "Someone else did something at the same moment. See how things stand now and try again.",
  "session.refused": "That is not possible in this session now.",
  "session.closed": "This session is closed.",
  "sample.frame-too-small": "There are fewer consented reflections than you ask for.",
  "contact.in-the-future": "A contact cannot lie in the future.",
  "reflection.conflict": "This reflection was changed in another tab meanwhile. Choose which text to keep.",
  "reflection.submitted": "This reflection has been submitted and is fixed.",
  "reflection.empty": "Write something before you submit the reflection.",
  "member.email-taken": "There is already someone with this e-mail address.",
  "member.not-yourself": "You cannot do this to yourself. Ask another administrator.",
  internal: "Something went wrong on the server. Try again in a minute.",
  offline: "No connection to the server. Check your network and try again.",
};
