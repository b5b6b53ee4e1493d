import { answerText, type TextRequest } from './textWork'

self.addEventListener('message', ({ data }: MessageEvent<TextRequest>) => {
  answerText(data).then(
    (answer) => self.postMessage(answer),
    // What cannot even be answered ends the wait as an error of the worker.
    (reason: unknown) =>
      setTimeout(() => {
        throw reason
      }),
  )
})
