export interface Served {
  readonly port: number
  /** Ends with a slash. */
  readonly url: string
  close(): Promise<void>
}

export function serve(folder: string, ports: readonly number[], host?: string): Promise<Served>
