/** The session cookie's name: under https the browser then holds it to this host and to https. */
export function cookieName(secure: boolean): string {
  return secure ? "__Host-pipewright" : "pipewright";
}
