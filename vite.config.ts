import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './.scripts/longestFirst.mjs'

/**
 * The dev server refreshes components with inline scripts and talks to the page over a socket, which the policy of
 * the built page forbids. Only the dev server drops it; the built page and the browser tests have it.
 */
function policyOnlyInTheBuild(): Plugin {
  return {
    name: 'rihla:policy-only-in-the-build',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
  }
}

function offline() {
  return VitePWA({
    // A new version waits until the person agrees: it must never swap the app in the middle of a workshop.
    registerType: 'prompt',
    // Registration is src/ui/serviceWorker.ts, because the policy of the page allows no inline script.
    injectRegister: null,
    filename: 'sw.js',
    manifestFilename: 'rihla.webmanifest',
    // Icons are among the files below already.
    includeManifestIcons: false,
    manifest: {
      id: './',
      name: 'Rihla · رحلة',
      short_name: 'Rihla رحلة',
      description: 'Customer journey maps and service blueprints · خرائط رحلة العميل ومخططات الخدمة',
      lang: 'en',
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: '#0A5D62',
      background_color: '#F3F5F8',
      categories: ['business', 'productivity'],
      icons: [
        { src: 'icons/rihla.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icons/rihla-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icons/rihla-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icons/rihla-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      // woff and wasm: what a PDF is written with.
      globPatterns: ['**/*.{html,js,css,json,svg,png,webp,woff2,woff,wasm}'],
      globIgnores: ['**/sw.js'],
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      navigateFallback: 'index.html',
      cleanupOutdatedCaches: true,
      // The very first visit can be cut off from the net at once, before any reload.
      clientsClaim: true,
      skipWaiting: false,
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
  })
}

export default defineConfig(({ mode }) => ({
  // dist/ can be put into any folder of any static host.
  base: './',
  plugins: [react(), policyOnlyInTheBuild(), ...(mode === 'test' ? [] : [offline()])],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    target: 'es2023',
    // Fonts and pictures stay files: the page's policy has no font-src data:.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
  // Workers load what they need when they need it.
  worker: { format: 'es' },
  server: { host: 'localhost' },
  test: {
    // As many as there are cores; the default leaves one idle.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{unit,property,golden}/**/*.test.{ts,tsx}'],
          // Not a verdict on speed: properties try hundreds of boards, on machines that are busy.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'jsdom',
          include: ['test/ui/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          setupFiles: ['test/support/dom.setup.ts'],
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/serveDist.ts'],
          // Two browsers at a time: a test in one waits as long as it works.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // On a busy machine a browser may stall for longer than any wait; what fails twice is a defect.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
}))
