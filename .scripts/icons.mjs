// Draws the PNG icons of the installed app from public/icons/rihla.svg. Run by hand after changing the mark.
import { readFile, writeFile } from 'node:fs/promises'
import { createCanvas, loadImage } from '@napi-rs/canvas'

const folder = new URL('../public/icons/', import.meta.url)
const mark = await readFile(new URL('rihla.svg', folder), 'utf8')
// A maskable icon may be cut to a circle: square ground, the mark within the inner 80 %.
const maskable = mark.replace('rx="7"', '').replace('translate(5 5) scale(.75)', 'translate(7.16 7.16) scale(.57)')

async function draw(svg, size, name) {
  const image = await loadImage(
    Buffer.from(svg.replace('width="512" height="512"', `width="${size}" height="${size}"`)),
  )
  const canvas = createCanvas(size, size)
  canvas.getContext('2d').drawImage(image, 0, 0, size, size)
  await writeFile(new URL(name, folder), await canvas.encode('png'))
}

await draw(mark, 192, 'rihla-192.png')
await draw(mark, 512, 'rihla-512.png')
await draw(maskable, 512, 'rihla-maskable-512.png')
