import { expect, test } from 'vitest'
import { openProduct } from '../support/browser'

const refused = [/Content Security Policy/i, /Refused to/i, /violates the following/i, /Trusted(HTML|ScriptURL)/]

test('the page cannot call another host, whatever it tries', async () => {
  const page = await openProduct({ lang: 'en', expected: [...refused, /request to https:\/\/elsewhere\.example/] })
  const outcomes = await page.evaluate(async () => {
    const elsewhere = 'https://elsewhere.example/x'
    const asked = await fetch(elsewhere).then(
      () => 'answered',
      () => 'refused',
    )
    const picture = await new Promise<string>((resolve) => {
      const image = new Image()
      image.onload = () => resolve('answered')
      image.onerror = () => resolve('refused')
      image.src = elsewhere
    })
    const violations = await new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true })
      navigator.sendBeacon(elsewhere, 'x')
    })
    return { asked, picture, violations }
  })
  expect(outcomes).toEqual({ asked: 'refused', picture: 'refused', violations: 'connect-src' })
})

test('text cannot become HTML, a script or a new policy', async () => {
  const page = await openProduct({ lang: 'en', expected: refused })
  const outcomes = await page.evaluate(() => {
    const attempt = (act: () => void) => {
      try {
        act()
        return 'done'
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown'
      }
    }
    const policies: unknown = Reflect.get(window, 'trustedTypes')
    return {
      html: attempt(() => {
        document.createElement('div').innerHTML = '<b>x</b>'
      }),
      script: attempt(() => {
        document.createElement('script').src = './other.js'
      }),
      policy: attempt(() => {
        if (policies === null || typeof policies !== 'object') return
        Reflect.get(policies, 'createPolicy').call(policies, 'another', {})
      }),
    }
  })
  expect(outcomes).toEqual({ html: 'TypeError', script: 'TypeError', policy: 'TypeError' })
})
