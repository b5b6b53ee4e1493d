// A small static server for dist/, used by `npm start` and by the browser tests.
import { createServer } from 'node:http'
import sirv from 'sirv'

/** What a page cannot ask for in <meta>; index.html holds the rest of the policy. */
const headers = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** "localhost" means either of these, as the browser likes; a machine may have no IPv6. */
const loopback = ['127.0.0.1', '::1']

/**
 * Serves a folder on this machine only (or on `host`), at the first free one of `ports`; port 0 is any free one.
 * Fails with the system's EADDRINUSE error when none is free.
 */
export async function serve(folder, ports, host) {
  const answer = answerFrom(folder)
  const [first, ...others] = host === undefined ? loopback : [host]
  for (const [place, wanted] of ports.entries()) {
    const servers = []
    try {
      servers.push(await listen(answer, wanted, first))
      const { port } = servers[0].address()
      for (const other of others) servers.push(await listen(answer, port, other).catch(unlessMissing))
      return { port, url: `http://localhost:${port}/`, close: () => closeAll(servers) }
    } catch (error) {
      await closeAll(servers)
      if (error.code !== 'EADDRINUSE' || place === ports.length - 1) throw error
    }
  }
  throw new Error('no port was given')
}

function answerFrom(folder) {
  const files = sirv(folder, {
    etag: true,
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      // Names under assets/ carry a hash of their content; all others may change with the next version.
      const lasting = path.startsWith('/assets/')
      response.setHeader('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  return (request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found')
    })
  }
}

function listen(answer, port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer(answer)
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

function unlessMissing(error) {
  if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code)) return undefined
  throw error
}

async function closeAll(servers) {
  const open = servers.filter((server) => server !== undefined)
  await Promise.all(
    open.map((server) => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    }),
  )
}
