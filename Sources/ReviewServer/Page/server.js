// Talks to the server. Actions go one after another, each chosen on the document that the one before left.

export class Stale extends Error {}

const read = async (path) => {
  const response = await fetch(path, { cache: "no-store" });
  if (!response.ok) throw new Error((await response.text()).trim());
  return response.json();
};

export const readDocument = () => read("document");
export const readState = () => read("state");
export const readMarks = () => read("marks");

/**
 * Posts an action and returns what it changed. Throws `Stale` where another window acted first, and an `Error` with words for the
 * user where it could not be done.
 */
export async function post(path, body) {
  let response;
  try {
    response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error("Not saved: the server does not answer. Start recoupe review again and open its new address.");
  }
  if (response.ok) return response.json();
  const text = await response.text();
  let message = text.trim();
  try {
    message = JSON.parse(text).message;
  } catch {
    // Plain text is the message itself.
  }
  if (response.status === 409) throw new Stale(message);
  throw new Error(message);
}
