import type { Row, Scene } from '../scene'

/** What one message of a job is: some rows of its scene, or all the rest. */
export type ScenePiece<J> = { readonly rows: readonly Row[] } | { readonly job: J }

/** Cards that are sent at once: copying a large scene in one go would make the page stand still. */
const AT_ONCE = 250

/** Sends a job that holds a scene to a worker, row by row, between which the page answers. */
export async function sendScene<J extends { readonly scene: Scene }>(
  worker: Pick<Worker, 'postMessage'>,
  job: J,
): Promise<void> {
  const send = (piece: ScenePiece<J>) => worker.postMessage(piece)
  let waiting: Row[] = []
  let cards = 0
  for (const row of job.scene.rows) {
    waiting.push(row)
    cards += row.kind === 'lane' ? row.cells.reduce((sum, cell) => sum + cell.cards.length, 0) : 0
    if (cards < AT_ONCE) continue
    send({ rows: waiting })
    waiting = []
    cards = 0
    await new Promise((resume) => setTimeout(resume))
  }
  send({ rows: waiting })
  send({ job: { ...job, scene: { ...job.scene, rows: [] } } })
}

/** Puts such a job together again, and begins it when it is whole. */
export function takeScene<J extends { readonly scene: Scene }>(
  begin: (job: J) => void,
): (message: { readonly data: ScenePiece<J> }) => void {
  const rows: Row[] = []
  return ({ data }) => {
    if ('rows' in data) rows.push(...data.rows)
    else begin({ ...data.job, scene: { ...data.job.scene, rows } })
  }
}
