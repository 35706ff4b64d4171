/** What the policy of a page or a worker forbade in it. */
export const heard: string[] = [];

globalThis.addEventListener?.('securitypolicyviolation', (event) => {
  const { effectiveDirective, blockedURI } = event as SecurityPolicyViolationEvent;
  heard.push(`${effectiveDirective} ${blockedURI}`);
});
