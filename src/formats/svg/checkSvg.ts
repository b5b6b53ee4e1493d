import type { Scene } from '../../scene'
import { cardsOfScene } from '../../scene'
import { type Completeness, shareOf } from '../completeness'
import { readBackSvg } from './readBackSvg'

/** How much of the scene is in a finished SVG file; nothing at all when the file is not whole. */
export function checkSvg(text: string, scene: Scene): Completeness {
  const contents = readBackSvg(text)
  const none = new Set<string>()
  return {
    cards: shareOf(
      cardsOfScene(scene).map(({ id }) => id),
      contents.wellFormed ? contents.cards : none,
    ),
    links: shareOf(
      scene.links.map(({ id }) => id),
      contents.wellFormed ? contents.links : none,
    ),
  }
}
