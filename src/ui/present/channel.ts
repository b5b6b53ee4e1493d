import { useEffect, useRef } from 'react'
import { channelName, type Message, parseMessage } from './messages'

/** Sends to the other windows of this board. */
export type Send = (message: Message) => void

/** Listens to the other windows of this board while the component is there. A browser without channels hears nothing. */
export function useChannel(board: string, hear: (message: Message, send: Send) => void, greet: Message): Send {
  const channel = useRef<BroadcastChannel | undefined>(undefined)
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  const send = useRef<Send>((message) => channel.current?.postMessage(message)).current
  const greeting = useRef(greet)
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return
    const own = new BroadcastChannel(channelName(board))
    channel.current = own
    own.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = parseMessage(data)
      if (message) latest.current(message, send)
    }
    send(greeting.current)
    return () => {
      channel.current = undefined
      own.close()
    }
  }, [board, send])
  return send
}
