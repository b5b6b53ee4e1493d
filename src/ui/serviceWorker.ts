/** The one thing needed of Trusted Types, which TypeScript's DOM library does not know yet. */
interface ScriptAddressPolicy {
  /** Really a TrustedScriptURL, taken wherever a script's address is. */
  createScriptURL(address: string): URL
}

declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL(address: string): string }): ScriptAddressPolicy
    }
  }
}

/**
 * Makes the product work without a network from the first visit on. `onNeedRefresh` is called when a new version is
 * ready and waits; the page goes on with the old one until it calls the function it is given, which reloads it.
 * So call that only when nothing unsaved is left, and never during a workshop.
 */
export function registerServiceWorker(onNeedRefresh: (useNewVersion: () => void) => void): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  navigator.serviceWorker
    .register(workerAddress())
    .then((registration) => watchForNewVersion(registration, onNeedRefresh))
    .catch((reason: unknown) => console.warn('Rihla will need the network next time:', reason))
}

function workerAddress(): string | URL {
  const address = new URL('sw.js', document.baseURI).href
  const policy = window.trustedTypes?.createPolicy('rihla-service-worker', {
    createScriptURL(asked) {
      if (asked !== address) throw new TypeError(`not the service worker: ${asked}`)
      return asked
    },
  })
  return policy?.createScriptURL(address) ?? address
}

function watchForNewVersion(
  registration: ServiceWorkerRegistration,
  onNeedRefresh: (useNewVersion: () => void) => void,
): void {
  const offer = (waiting: ServiceWorker) => {
    // On the very first visit there is no old version to replace.
    if (navigator.serviceWorker.controller === null) return
    onNeedRefresh(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
      waiting.postMessage({ type: 'SKIP_WAITING' })
    })
  }
  if (registration.waiting !== null) offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const installing = registration.installing
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer(installing)
    })
  })
}
