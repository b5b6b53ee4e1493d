/** Set where there is no library on screen; the library asks for it when it comes. */
let wanted = false

export function wantNewBoard(): void {
  wanted = true
}

/** True once after a new board was asked for. */
export function takeWantedBoard(): boolean {
  const was = wanted
  wanted = false
  return was
}
