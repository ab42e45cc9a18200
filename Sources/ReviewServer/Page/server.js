// Talks to the server.

/** Another window acted first. */
export class Stale extends Error {}

/** It cannot be done to this document: nothing is wrong, and the message says why. */
export class Refused extends Error {}

const ask = async (path, options) => {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Error("The server does not answer: nothing new is saved. Start recoupe review again and open its new address.");
  }
  if (response.ok) return response.json();
  const text = await response.text();
  let message = text.trim();
  try {
    message = JSON.parse(text).message;
  } catch {
    // Plain text is the message itself.
  }
  throw new ({ 409: Stale, 422: Refused }[response.status] ?? Error)(message);
};

export const readDocument = () => ask("document");
export const readState = () => ask("state");
export const readMarks = () => ask("marks");

/**
 * Posts an action and returns what it changed. Throws `Stale` or `Refused`, or an `Error` with words for the user.
 */
export const post = (path, body) =>
  ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

/** Work that is done in the order in which it is asked for: at once where nothing is under way, else when that is done. */
export class Queue {
  /** `explain` is given what went wrong and may mend it; `complain` what went wrong with that. */
  constructor(explain, complain) {
    Object.assign(this, { explain, complain, underway: null });
  }

  run(work) {
    const attempt = async () => {
      try {
        await work();
      } catch (error) {
        await this.explain(error);
      }
    };
    const done = (this.underway ? this.underway.then(attempt) : attempt()).catch(this.complain);
    this.underway = done;
    done.then(() => {
      if (this.underway === done) this.underway = null;
    });
  }
}
