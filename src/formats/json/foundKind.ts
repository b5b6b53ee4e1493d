import { isObject } from '../../base/json'

/** What a file is that is no board of ours, as far as its first bytes or its top level tell. */
export type FoundKind =
  | 'excalidraw'
  | 'tldraw'
  | 'drawio'
  | 'mermaid'
  | 'picture'
  | 'pdf'
  | 'archive'
  | 'oldOffice'
  | 'webPage'
  | 'json'
  | 'text'
  | 'unknown'

/** By the first bytes: kinds that are not text at all. */
export function kindOfBytes(bytes: Uint8Array): FoundKind | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 12))
  if (start.startsWith('%PDF-')) return 'pdf'
  // Workbooks and presentations of today are archives too.
  if (start.startsWith('PK\u0003\u0004')) return 'archive'
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'oldOffice'
  const picture = start.startsWith('\u0089PNG') || start.startsWith('\u00ff\u00d8\u00ff') || start.startsWith('GIF8')
  return picture || (start.startsWith('RIFF') && start.endsWith('WEBP')) ? 'picture' : undefined
}

/** By its words: kinds of text that are not JSON. */
export function kindOfText(text: string): FoundKind {
  const start = text.slice(0, 2000).trimStart()
  if (/^(?:<\?xml[^>]*>\s*)?<(?:mxfile|mxGraphModel)\b/i.test(start)) return 'drawio'
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<svg\b/i.test(start)) return 'picture'
  if (/^(?:<!doctype html|<html)\b/i.test(start)) return 'webPage'
  if (/^(?:journey|flowchart|graph|sequenceDiagram|timeline)\b/.test(start)) return 'mermaid'
  return 'text'
}

/** By the top level of its JSON. */
export function kindOfJson(file: unknown): FoundKind {
  if (!isObject(file)) return 'json'
  if (file.type === 'excalidraw' || file.type === 'excalidrawlib') return 'excalidraw'
  return 'tldrawFileFormatVersion' in file || (isObject(file.document) && 'store' in file.document) ? 'tldraw' : 'json'
}
